# Sourced by the two commands: finds a JDK 25 and exports JAVA_HOME. POSIX sh.

say() { printf '%s\n' "watchfloor: $*" >&2; }

# The feature number of the JDK in folder $1, or nothing when there is none.
jdk_number() {
  [ -x "$1/bin/javac" ] || return 0
  "$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1
}

jdk_candidates() {
  if [ -n "${JAVA_HOME:-}" ]; then printf '%s\n' "$JAVA_HOME"; fi
  on_path=$(command -v javac 2>/dev/null) || on_path=
  if [ -n "$on_path" ]; then
    real=$(readlink -f "$on_path" 2>/dev/null || printf '%s' "$on_path")
    dirname "$(dirname "$real")"
  fi
  for place in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    if [ -d "$place" ]; then printf '%s\n' "$place"; fi
  done
}

find_jdk() {
  found=$(jdk_candidates | while IFS= read -r place; do
    if [ "$(jdk_number "$place")" = 25 ]; then
      printf '%s\n' "$place"
      break
    fi
  done)
  if [ -z "$found" ]; then
    say "JDK 25 was not found (looked at JAVA_HOME, PATH, /usr/lib/jvm and the usual places). Install one, such as Temurin 25, or set JAVA_HOME to it."
    exit 1
  fi
  JAVA_HOME=$found
  export JAVA_HOME
}

need_maven() {
  if ! command -v mvn >/dev/null 2>&1; then
    say "Maven (mvn, 3.8.6 or newer) was not found. Install it first; on Debian: apt-get install maven"
    exit 1
  fi
}
