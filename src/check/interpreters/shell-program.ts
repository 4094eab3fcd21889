/**
 * What the Bash process runs: it reads `<kind> <bytes>\n<text>` and answers `<status> <bytes>\n<what the shell says>`.
 *
 * After `set -n` Bash reads commands without running them, as `bash -n` does, for as long as the subshell lives: a
 * subshell costs a tenth of what a process does.
 */
export const shellProgram = String.raw`
limits='ulimit -c 0; ulimit -t 2; ulimit -v 400000'
while read -r kind length; do
  text= message= status=0
  ((length > 0)) && IFS= read -r -N "$length" text
  case $kind in
    version) message=$BASH_VERSINFO ;;
    bash) message=$(eval "$limits"; eval "set -n"$'\n'"$text" 2>&1 </dev/null) || status=$? ;;
    sh) message=$(eval "$limits"; exec sh -n 2>&1 <<<"$text") || status=$? ;;
  esac
  # A signal has ended the shell: that took too long, or too much
  ((status < 128)) || exit 1
  message=${'$'}{message:0:4000}
  printf '%s %s\n%s' "$status" "${'$'}{#message}" "$message"
done
`
