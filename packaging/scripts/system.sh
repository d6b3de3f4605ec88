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
  if ! command -v rsyslogd >/dev/null 2>&1 && [ ! -x /usr/sbin/rsyslogd ]; then printf '%s\n' rsyslog; fi
  # Its driver for TLS is a package of its own, which an rsyslogd that is there already need not have.
  ls /usr/lib/*/rsyslog/lmnsd_ossl.so /usr/lib/rsyslog/lmnsd_ossl.so >/dev/null 2>&1 || printf '%s\n' rsyslog-openssl
  if ! command -v endlessh >/dev/null 2>&1; then printf '%s\n' endlessh; fi
  # Named with its database's client and without dbconfig's first choice, which would bring MariaDB.
  if ! command -v glewlwyd >/dev/null 2>&1 || ! command -v sqlite3 >/dev/null 2>&1; then
    printf '%s\n' glewlwyd sqlite3 dbconfig-no-thanks
  fi
  command -v dbus-daemon >/dev/null 2>&1 || printf '%s\n' dbus
  command -v gnome-keyring-daemon >/dev/null 2>&1 || printf '%s\n' gnome-keyring
  command -v secret-tool >/dev/null 2>&1 || printf '%s\n' libsecret-tools
}

# Installs without a question, and without starting services: a package that is wanted for its program starts its service
# unless this file says no (Debian's invoke-rc.d and deb-systemd-invoke ask it). One that is there already stays as it is.
install_quietly() (
  policy=/usr/sbin/policy-rc.d
  if [ ! -e "$policy" ]; then
    trap 'rm -f "$policy"' EXIT
    trap 'exit 130' INT TERM
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod 755 "$policy"
  fi
  apt-get update >/dev/null 2>&1 || exit 1
  if apt_install "$@"; then exit 0; fi
  # One that cannot be had shall not keep the others away.
  result=0
  for package in "$@"; do
    apt_install "$package" || result=1
  done
  exit $result
)

apt_install() {
  DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends --no-remove "$@" >/dev/null 2>&1
}

# Puts CrowdSec's programs on the PATH of the tests from Debian's package, unpacked below the folder $1 and not installed:
# setting that package up asks CrowdSec's servers and starts a service. Returns 1 when they are not there afterwards.
unpack_crowdsec() {
  if command -v crowdsec >/dev/null 2>&1 && command -v cscli >/dev/null 2>&1; then return 0; fi
  is_linux && command -v apt-get >/dev/null 2>&1 && command -v dpkg-deb >/dev/null 2>&1 || return 1
  if [ ! -x "$1/usr/bin/crowdsec" ]; then
    say "unpacking CrowdSec's package below $1"
    rm -rf "$1" && mkdir -p "$1" || return 1
    if ! (cd "$1" && apt-get download crowdsec) >/dev/null 2>&1; then
      # The lists of packages may be too old, or not there at all.
      is_debian_root && apt-get update >/dev/null 2>&1 && (cd "$1" && apt-get download crowdsec) >/dev/null 2>&1 || return 1
    fi
    dpkg-deb -x "$1"/crowdsec_*.deb "$1" && rm -f "$1"/crowdsec_*.deb || return 1
  fi
  PATH="$1/usr/bin:$PATH"
  export PATH
  crowdsec -version >/dev/null 2>&1
}

# Puts nginx with ModSecurity on the PATH of the tests from Debian's packages (3 MB), unpacked below the folder $1 and not
# installed: no service, no user and no configuration of the machine's comes with it. Returns 1 when they are not there afterwards.
unpack_nginx() {
  if [ -x /usr/sbin/nginx ] && [ -r /usr/lib/nginx/modules/ngx_http_modsecurity_module.so ]; then return 0; fi
  is_linux && command -v apt-get >/dev/null 2>&1 && command -v dpkg-deb >/dev/null 2>&1 || return 1
  if [ ! -r "$1/usr/lib/nginx/modules/ngx_http_modsecurity_module.so" ]; then
    say "unpacking the packages of nginx and ModSecurity below $1"
    rm -rf "$1" && mkdir -p "$1" || return 1
    (
      cd "$1" || exit 1
      # The module needs them; those that the machine has are the same.
      apt-get download nginx libnginx-mod-http-modsecurity libmodsecurity3 libfuzzy2 libgeoip1 liblua5.3-0 libmaxminddb0 \
        libyajl2 libcurl3-gnutls libxml2 || exit 1
      for package in *.deb; do dpkg-deb -x "$package" . || exit 1; done
      rm -f ./*.deb
    ) >/dev/null 2>&1 || return 1
  fi
  PATH="$1/usr/sbin:$PATH"
  export PATH
}

# Installs the Debian packages named by the arguments, or prints the command that would. Returns 1 when they are not there afterwards.
install_packages() {
  [ $# -gt 0 ] || return 0
  if is_debian_root; then
    say "installing system packages: $*"
    if install_quietly "$@"; then
      return 0
    fi
    say "apt-get could not install them. Try it by hand to see why: apt-get install $*"
    return 1
  fi
  say "missing system packages. On Debian or Ubuntu: sudo apt-get install $*"
  say "On other systems install the packages that bring GTK 3, libXtst, OpenGL, a font, Xvfb, haproxy, caddy, rsyslog, endlessh, glewlwyd, dbus, gnome-keyring or secret-tool, whichever is named above."
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

# Starts $2 of them, at most 9, on :N1, :N2 and so on; sets DISPLAYS to what they have in common, N.
start_displays() {
  for common in 9 10 11 12 13 14 15 16; do
    before=${XVFB_PIDS:-}
    own=
    number=1
    while [ "$number" -le "$2" ] && start_server "$1" ":$common$number"; do
      own="$own $started"
      number=$((number + 1))
    done
    if [ "$number" -gt "$2" ]; then
      DISPLAYS=$common
      return 0
    fi
    for pid in $own; do kill "$pid" 2>/dev/null || true; done
    XVFB_PIDS=$before
  done
  return 1
}

stop_displays() {
  for pid in ${XVFB_PIDS:-}; do
    kill "$pid" 2>/dev/null || true
  done
  XVFB_PIDS=
}
