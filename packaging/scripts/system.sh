# Sourced by the two commands: the system libraries of the window and what the tests need. POSIX sh.

is_linux() { [ "$(uname -s)" = Linux ]; }
is_debian_root() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; }

has_library() {
  { ldconfig -p 2>/dev/null || /sbin/ldconfig -p 2>/dev/null; } | grep -q "$1"
}

# Debian packages that the window misses here.
missing_for_window() {
  is_linux || return 0
  has_library 'libgtk-3\.so\.0' || printf '%s\n' libgtk-3-0
  has_library 'libXtst\.so\.6' || printf '%s\n' libxtst6
  has_library 'libGL\.so\.1' || printf '%s\n' libgl1
  # GTK draws no text at all without one font; the console brings its own for everything else.
  ls /usr/share/fonts/*/* >/dev/null 2>&1 || printf '%s\n' fonts-dejavu-core
}

missing_for_picture() {
  is_linux || return 0
  command -v Xvfb >/dev/null 2>&1 || printf '%s\n' xvfb
}

missing_for_tests() {
  is_linux || return 0
  if ! command -v haproxy >/dev/null 2>&1 && [ ! -x /usr/sbin/haproxy ]; then printf '%s\n' haproxy; fi
  if ! command -v caddy >/dev/null 2>&1; then printf '%s\n' caddy; fi
  if ! command -v rsyslogd >/dev/null 2>&1 && [ ! -x /usr/sbin/rsyslogd ]; then printf '%s\n' rsyslog rsyslog-openssl; fi
  command -v dbus-daemon >/dev/null 2>&1 || printf '%s\n' dbus
  command -v gnome-keyring-daemon >/dev/null 2>&1 || printf '%s\n' gnome-keyring
  command -v secret-tool >/dev/null 2>&1 || printf '%s\n' libsecret-tools
}

# Installs the Debian packages named by the arguments, or prints the command that would. Returns 1 when they are not there afterwards.
install_packages() {
  [ $# -gt 0 ] || return 0
  if is_debian_root; then
    say "installing system packages: $*"
    if { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"; } >/dev/null 2>&1; then
      return 0
    fi
    say "apt-get could not install them. Try it by hand to see why: apt-get install $*"
    return 1
  fi
  say "missing system packages. On Debian or Ubuntu: sudo apt-get install $*"
  say "On other systems install the packages that bring GTK 3, libXtst, OpenGL, a font, Xvfb, haproxy, caddy, rsyslog, dbus, gnome-keyring or secret-tool, whichever is named above."
  return 1
}

# Starts an X server of our own; $1 is the screen's size, $2 its display such as :91, or empty for any that is free. Adds its process
# to XVFB_PIDS and leaves its display's number in XVFB_NUMBER. Keys do not repeat: on a busy machine a robot's release comes so late
# that they would.
start_server() {
  numbers=$(mktemp)
  # shellcheck disable=SC2086
  Xvfb ${2:-} -r -displayfd 3 -screen 0 "${1}x24" -nolisten tcp 3>"$numbers" >/dev/null 2>&1 &
  started=$!
  tries=0
  while [ ! -s "$numbers" ]; do
    tries=$((tries + 1))
    if [ $tries -gt 100 ] || ! kill -0 "$started" 2>/dev/null; then
      kill "$started" 2>/dev/null || true
      rm -f "$numbers"
      return 1
    fi
    sleep 0.1
  done
  XVFB_PIDS="${XVFB_PIDS:-} $started"
  XVFB_NUMBER=$(cat "$numbers")
  rm -f "$numbers"
}

# Starts one on a free display; sets DISPLAY.
start_display() {
  if ! start_server "$1" ""; then
    say "Xvfb did not start."
    return 1
  fi
  DISPLAY=:$XVFB_NUMBER
  export DISPLAY
}

# Starts two for the forks of one module, on :N1 and :N2; sets DISPLAYS to what they have in common, N.
start_pair() {
  for common in 9 10 11 12 13 14 15 16; do
    before=${XVFB_PIDS:-}
    if start_server "$1" ":${common}1"; then
      first=$started
      if start_server "$1" ":${common}2"; then
        DISPLAYS=$common
        return 0
      fi
      kill "$first" 2>/dev/null || true
      XVFB_PIDS=$before
    fi
  done
  return 1
}

stop_displays() {
  for pid in ${XVFB_PIDS:-}; do
    kill "$pid" 2>/dev/null || true
  done
  XVFB_PIDS=
}
