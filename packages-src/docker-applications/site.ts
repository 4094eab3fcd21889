import { type Matching, textField } from 'vetro'

/** Where an archive of a site is. */
export type SiteUrl = Matching<'https?://[A-Za-z0-9.-]+(:[0-9]+)?(/[!-~]*)?'>

/** The field for that. */
export const siteField = textField({
  label: 'Archive with the site',
  description:
    'The address of a .tar.gz or .zip file with the pages, which the container fetches each time that it starts, such ' +
    'as https://example.com/site.tar.gz. Code hosts offer one of each repository.',
  message: 'An address that begins with http:// or https://, without blanks.',
})

/**
 * A program for the shell of Alpine's images: fetches the archive that SITE names, unpacks it into the folder that the
 * first argument names, and becomes what the other arguments say. Of an archive whose files all lie in one folder, as
 * code hosts make them, that folder is the site.
 */
export const fetchSite = `set -eu
folder=$1
shift
work=$(mktemp -d)
timeout 600 wget -q -O "$work/archive" "$SITE"
mkdir "$work/site"
if [ "$(head -c 2 "$work/archive")" = PK ]; then
  unzip -q "$work/archive" -d "$work/site"
else
  gunzip -c "$work/archive" > "$work/files"
  tar -xf "$work/files" -C "$work/site"
fi
top() {
  if [ $# = 1 ] && [ -d "$1" ]; then echo "$1"; else echo "$work/site"; fi
}
rm -rf "\${folder:?}"/*
cp -R "$(top "$work"/site/*)"/. "$folder"
chmod -R a+rX "$folder"
rm -rf "$work"
exec "$@"
`
