import { type DiagnosticSink, murano } from '../../../diagnostics/index.js'
import { commandsIn } from './commands.js'
import { lineSpan } from './line-span.js'
import type { ScriptFile } from './script-file.js'

/** Commands that scripts of packages begin lines with, as long as they cannot well be mistaken for others. */
const known = `
apt-get apt-key apt-cache dpkg-reconfigure zypper systemctl service update-rc.d chkconfig initctl journalctl hostnamectl
timedatectl useradd userdel usermod groupadd passwd chpasswd mkdir rmdir mktemp chmod chown chgrp touch basename dirname
readlink realpath printf sleep hostname uname export source unset shift return break continue declare local readonly
trap iptables ip6tables iptables-save firewall-cmd ifconfig route sysctl modprobe mount umount mkfs.ext4 fdisk parted
curl wget unzip gunzip bunzip2 docker docker-compose kubectl kubeadm etcdctl openssl ssh-keygen python3 pip3 virtualenv
mysqladmin mysqldump createuser createdb install update-alternatives update-ca-certificates setenforce semanage
`
  .trim()
  .split(/\s+/)

/** Shorter words are too much alike. */
const shortest = 5

/** So many of one script are compared with what the others say. */
const mostWords = 50

/**
 * Warns of commands that are one of these but for a letter missing, too much, or in the place of its neighbour, and that
 * no script of the package mentions elsewhere.
 */
export function checkCommands(script: ScriptFile, all: readonly ScriptFile[], sink: DiagnosticSink): void {
  const looked = new Set(known)
  let compared = 0
  for (const { line, column, word } of commandsIn(script.text)) {
    if (word.length < shortest || looked.has(word)) continue
    looked.add(word)
    const nearest = known.find((each) => isMisspelt(word, each))
    if (nearest === undefined) continue
    compared += 1
    if (compared > mostWords) return
    // It may be a function or a program of the package's own
    const mentions = all.reduce((sum, { text }) => sum + text.split(word).length - 1, 0)
    if (mentions > 1) continue
    const span = lineSpan(script.file, line, column)
    sink.report(murano.scripts.unknownCommand, { ...span, end: span.start + word.length }, { name: word, nearest })
  }
}

/** Whether the words are alike but for two neighbours, or for a letter in the middle: at their ends, words mean others. */
function isMisspelt(word: string, meant: string): boolean {
  const [short, long] = word.length < meant.length ? [word, meant] : [meant, word]
  let same = 0
  while (same < short.length && short[same] === long[same]) same += 1
  if (long.length === short.length + 1) {
    return same > 0 && same < short.length && short.slice(same) === long.slice(same + 1)
  }
  const isSwapped = word[same] === meant[same + 1] && word[same + 1] === meant[same]
  return long.length === short.length && isSwapped && word.slice(same + 2) === meant.slice(same + 2)
}
