# Beside other tools: sourced by scripts/bench. They are installed into target/tools, which git ignores.
compromise=14.17.0 recognizers=1.3.1 quantulum=0.10.0
if ! [ -f target/tools/npm/installed-$compromise-$recognizers ]; then
  say "Installing compromise and Recognizers-Text into target/tools/npm"
  mkdir -p target/tools/npm
  npm install --prefix target/tools/npm --no-audit --no-fund --ignore-scripts --loglevel=error \
    compromise@$compromise @microsoft/recognizers-text-suite@$recognizers || stop "npm could not install them; its message stands above."
  touch target/tools/npm/installed-$compromise-$recognizers
fi
have python3 || apt_install "Python, for quantulum3" python3 python3-venv
if ! [ -f target/tools/python/installed-$quantulum ]; then
  say "Installing quantulum3 into target/tools/python"
  python3 -m venv target/tools/python || stop "python3 cannot make an environment: install python3-venv."
  target/tools/python/bin/pip install --quiet --disable-pip-version-check quantulum3==$quantulum || stop "pip could not install quantulum3; its message stands above."
  touch target/tools/python/installed-$quantulum
fi
node scripts/bench-tools.mjs "$made"
printf '\n## Beside quantulum3, the native program on one core\n\n'
native=$(bench read "$made")
python=$(target/tools/python/bin/python scripts/bench-quantulum.py "$made")
awk -v ours="$native" -v theirs="$python" 'BEGIN {
  print "| what | MB/s | Crosscheck is faster by |\n|---|---:|---:|"
  printf "| Crosscheck: numbers, moments, quotations, speakers, names | %.2f | |\n", ours
  printf "| quantulum3: numbers | %.4f | %.0f times |\n", theirs, ours / theirs
}'
