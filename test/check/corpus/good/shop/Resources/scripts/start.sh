#!/bin/bash
set -eu
systemctl restart shop
