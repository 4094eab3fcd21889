import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.docker.DockerNginx',
  type: 'Application',
  version: '0.1.0',
  name: 'Docker Nginx',
  description: 'A web server that serves files, passes requests on and balances load.',
  author: 'Vetro',
  tags: ['Docker', 'Web server'],
})
