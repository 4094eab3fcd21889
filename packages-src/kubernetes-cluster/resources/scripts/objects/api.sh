# shellcheck shell=bash
# Sourced by scripts that use kubectl: the API may be starting anew at that moment.

# kubectl WORD...: kubectl itself, again and again while the API does not answer, for two minutes at most
kubectl() {
  local deadline=$((SECONDS + 120)) problem
  until { problem=$(command kubectl "$@" 2>&1 >&3); } 3>&1; do
    case $problem in
      *[Cc]onnection*refused* | *'connection reset'* | *'Unable to connect'* | *EOF* | *GOAWAY* | *'handshake timeout'* | \
        *ServiceUnavailable* | *etcdserver:*) ;;
      *)
        printf '%s\n' "$problem" >&2
        return 1
        ;;
    esac
    [ "$SECONDS" -lt "$deadline" ] || fail "the Kubernetes API does not answer: ${problem##*$'\n'}"
    sleep 1
  done
}
