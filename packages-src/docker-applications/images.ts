/**
 * The images of the applications, each pinned by a tag, by the names under which they are pulled: those without a
 * registry are on Docker Hub. docs/applications.md tells where what is known of them comes from.
 */
export const images = {
  crate: 'crate:6.4.3',
  elasticsearch: 'elasticsearch:8.19.20',
  glassfish: 'omnifish/glassfish:7.0.15',
  grafana: 'grafana/grafana:13.2.1',
  httpd: 'httpd:2.4.68',
  httpdWithTools: 'httpd:2.4.68-alpine',
  influxdb: 'influxdb:1.12.4',
  jenkins: 'jenkins/jenkins:2.568.2-lts-jdk21',
  mariadb: 'mariadb:11.8.8',
  mongo: 'mongo:8.0.29',
  mysql: 'mysql:8.4.11',
  nginx: 'nginx:1.30.4',
  nginxWithTools: 'nginx:1.30.4-alpine',
  orion: 'fiware/orion:4.4.0',
  postgres: 'postgres:18.6',
  python: 'python:3.14.7-alpine',
  redis: 'redis:8.2.9',
  tomcat: 'tomcat:10.1.59-jdk21-temurin',
  wildfly: 'quay.io/wildfly/wildfly:40.0.0.Final-jdk21',
} as const
