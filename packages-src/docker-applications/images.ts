/** The images of the applications, as they are called on Docker Hub. docs/applications.md tells where facts come from. */
export const images = {
  nginx: 'nginx:1.26.2',
  python: 'python:3.13-alpine',
  redis: 'redis:7.4.2',
} as const
