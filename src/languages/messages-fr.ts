/** Français : ce qui est dit à la personne qui importe ou se sert de la ligne de commande. */
import type { InputFault, NotUsed, Place } from '../problems';
import { type MappedKey, tabColumnOf } from '../records/mapping';
import type { PlatformId } from '../records/platform-ids';
import { columnsFr } from './columns-fr';
import { grouped, type Messages } from './messages';
import { panelFr } from './panel-fr';
import { tabsFr } from './tabs-fr';

/** « posts.csv, ligne 12 : » devant une phrase, autant que le lieu est connu. */
function at(place: Place): string {
  const parts = [place.table ?? place.file, place.row ? `ligne ${place.row}` : null, place.column ? `colonne « ${place.column} »` : null];
  const known = parts.filter(Boolean).join(', ');
  return known ? `${known} : ` : '';
}
const rows = (place: Place, one: string, many: string) => (place.rows && place.rows > 1 ? `${place.rows} ${many}` : `1 ${one}`);
const figure = (value: number) => grouped(value, '\u202F');
const seen = (place: Place) => (place.value ? ` (« ${place.value} »)` : '');

/** Why a table is not used. */
export const notUsedFr: { [R in NotUsed]: string } = {
  settings: "Il dit comment l'export a été fait.",
  included: 'Ses chiffres sont déjà repris dans un autre tableau du fichier.',
  detail: "Il détaille des chiffres que les indicateurs n'utilisent pas ainsi.",
  estimate: 'Il contient des valeurs modélisées, rien qui ait été compté.',
  team: "Il compte le travail de chaque membre de l'équipe.",
  affinity: 'Il dit ce que votre audience aime par ailleurs, sans rien compter.',
  index: 'Il contient un intérêt de recherche de 0 à 100, aucun chiffre de vos comptes.',
  plan: "Il liste des publications à venir ; rien n'est encore mesuré. Téléchargez les statistiques après leur parution.",
  archive: "Ce sont les données personnelles d'un compte, sans statistiques. Téléchargez celles de la page d'analyse du réseau.",
  part: 'Ses en-têtes sont inconnus ; les autres tableaux du fichier sont lus sans lui.',
  text: "Une seule colonne ne dit pas ce que sont ses chiffres. Téléchargez de nouveau le fichier s'il devait en contenir plus.",
  empty: 'Une ligne et rien en dessous. Choisissez une période plus longue, puis téléchargez de nouveau.',
  checkouts: "Ce sont des paniers que personne n'a payés, aucune commande. Téléchargez les commandes.",
  compared: 'Il montre deux périodes côte à côte. Téléchargez chaque période sans comparer.',
};
const statisticsOf = {
  instagram: 'Meta Business Suite › Statistiques › Contenu › Exporter des données',
  tiktok: 'TikTok Studio › Statistiques › Télécharger les données',
};
/** A key of a description by the word of its column. */
const columnName = (key: string) => columnsFr.columns[tabColumnOf(key as MappedKey)] ?? key;

/** Ce qui ne va pas dans une cellule saisie. */
const inputFaultsFr: { [F in InputFault]: string } = {
  missing: 'cette cellule reste à remplir.',
  day: "ce n'est pas un jour. Saisissez-le comme 31/08/2026.",
  number: "ce n'est pas un nombre. Saisissez seulement des chiffres.",
  currency: "ce n'est pas une devise. Saisissez trois lettres, comme EUR.",
  choice: 'absent de la liste. Choisissez dans la liste de la cellule.',
  order: "le dernier jour précède le premier. Corrigez l'un des deux.",
  twice: "une autre ligne dit la même chose pour le même temps. N'en gardez qu'une.",
  rate: "aucun taux de change n'est connu pour cette devise et ce jour. D'ici là, les totaux restent vides. Ajoutez-en un dans l'onglet Taux de change.",
  price: "ces heures n'ont pas de coût de l'heure. D'ici là, le coût du temps reste vide. Indiquez-le.",
};

/** Apart, since the panel carries them without the rest. */
export const problemsFr: Messages['problems'] = {
  'file-empty': (p) => `${at(p)}ce fichier est vide. Téléchargez-le de nouveau depuis le réseau.`,
  'file-not-a-table': (p) => `${at(p)}ce fichier ne contient pas de chiffres de publication (${p.seen}). Téléchargez l'export en csv, xlsx ou zip.`,
  'file-own-data': (p) =>
    `${at(p)}c'est la copie des données d'un compte, sans chiffres par publication ni par jour. Téléchargez plutôt : ${statisticsOf[p.network]}.`,
  'file-password': (p) => `${at(p)}ce fichier est protégé par un mot de passe. Retirez-le, puis déposez le fichier de nouveau.`,
  'file-unopened': (p) => `${at(p)}ce fichier n'a pas pu être ouvert. Vérifiez son nom, son dossier et votre droit de le lire.`,
  'file-nested': (p) => `${at(p)}cette archive se trouve à l'intérieur de deux autres. Décompressez la première, puis déposez son contenu.`,
  'folder-empty': (p) => `${at(p)}ce dossier ne contient aucun export (csv, tsv, txt, xlsx, xls, zip). Indiquez-en un autre.`,
  'file-truncated': (p) => `${at(p)}ce fichier est coupé avant la fin. Téléchargez-le de nouveau.`,
  'file-unreadable': (p) => `${at(p)}ce fichier n'a pas pu être lu (${p.reason}). Téléchargez-le de nouveau, sans l'ouvrir.`,
  'file-too-big': (p) => `${at(p)}ce fichier est trop gros pour être lu ici. Exportez une période plus courte, ou moins de colonnes.`,
  'file-too-large': (p) => `${at(p)}il reste de la place pour ${figure(p.room)} cellules ; il en faut ${figure(p.cells)}. Archivez une année ou un réseau.`,
  'file-already-imported': (p) => `${at(p)}ce fichier a déjà été importé le ${p.on}\u00A0: l'importer de nouveau ne changera rien.`,
  'file-elsewhere': (p) =>
    `${at(p)}ses lignes sont déjà dans le classeur sous ${tabsFr.platforms[p.network as PlatformId]}, ${p.account}\u00A0: elles compteraient deux fois. Répondez comme alors\u00A0; pour les déplacer, défaites d'abord cet import.`,
  'table-unknown': (p) => `${at(p)}ces colonnes sont inconnues (${p.headers}). Décrivez-les, ou laissez le fichier de côté.`,
  'columns-by-order': (p) =>
    `${at(p)}les colonnes ont été lues d'après leur ordre, que les sommes et les taux des lignes confirment. Comparez une fois les j'aime, commentaires et republications d'un post avec le réseau.`,
  'table-words-unknown': (p) =>
    `${at(p)}ce tableau semble venir de ${tabsFr.platforms[p.network as PlatformId]}, mais ses mots sont inconnus (${p.headers}). Dites ce que contient chaque colonne : ce que montrent les lignes est déjà rempli.`,
  'table-ambiguous': (p) => `${at(p)}ce tableau peut venir de plusieurs réseaux (${p.candidates}). Dites duquel.`,
  'table-not-used': (p) => `${at(p)}ce tableau n'est pas utilisé. ${notUsedFr[p.reason]}`,
  'table-no-rows': (p) => `${at(p)}un en-tête et aucune ligne. Choisissez une période plus longue, puis téléchargez de nouveau.`,
  'account-unknown': (p) => `${at(p)}ce fichier ne nomme pas son compte. Dites à qui sont ces chiffres ; il attend jusque-là.`,
  'account-renamed': (p) =>
    `« ${p.from} » et « ${p.to} » partagent ${p.rows} ${p.rows === 1 ? 'publication' : 'publications'} : un seul compte, renommé. Tout va sous « ${p.to} ».`,
  'year-unknown': (p) => `${at(p)}les dates n'ont pas d'année. Dites en quelle année le fichier a été téléchargé.`,
  'series-ambiguous': (p) =>
    `${at(p)}les abonnés de chaque jour peuvent être tous ceux du compte, ou seulement ceux gagnés ce jour-là. Dites lequel ; d'ici là, ils ne sont pas comptés.`,
  'convention-ambiguous': (p) => `${at(p)}nombres ou dates peuvent se lire de deux façons (${p.readings}). Choisissez-en une.`,
  'period-unknown': (p) => `${at(p)}le fichier ne dit pas quelle période il couvre. Dites-la, sinon il reste hors des taux d'ensemble.`,
  'encoding-mixed': (p) => `${at(p)}une partie du fichier utilise un autre codage. Des lettres peuvent surprendre ; les chiffres sont sûrs.`,
  'row-error': (p) => `${at(p)}${rows(p, "ligne d'erreur", "lignes d'erreur")} du réseau, sans identifiant ni chiffre. Rien à faire.`,
  'row-repeated': (p) => `${at(p)}${rows(p, 'ligne figure', 'lignes figurent')} deux fois dans le fichier, comptée une fois. Rien à faire.`,
  'row-header': (p) => `${at(p)}${rows(p, "ligne d'en-têtes", "lignes d'en-têtes")} en double. Rien à faire.`,
  'row-no-post': (p) =>
    `${at(p)}${rows(p, 'ligne', 'lignes')} sans identifiant de ce réseau${seen(p)}. Laissée de côté : un total, une note ou une ligne abîmée.`,
  'row-without-id': (p) => `${at(p)}${rows(p, 'ligne', 'lignes')} sans identifiant ni lien. Laissée de côté : elle pourrait compter double.`,
  'row-without-day': (p) => `${at(p)}${rows(p, 'ligne', 'lignes')} sans jour lisible. Laissée de côté.`,
  'row-total': (p) => `${at(p)}${rows(p, 'ligne de total', 'lignes de total')} du fichier. Rien à faire.`,
  'row-shifted': (p) =>
    `${at(p)}${rows(p, 'ligne a', 'lignes ont')} plus de cellules que l'en-tête : les chiffres ne sont plus dans leurs colonnes. Laissée de côté ; téléchargez le fichier à nouveau.`,
  'row-part': (p) => `${at(p)}${rows(p, 'ligne suivante', 'lignes suivantes')} de commandes dont les montants sont sur leur première ligne. Rien à faire.`,
  'row-test': (p) => `${at(p)}${rows(p, 'ligne de test', 'lignes de test')} du réseau, aucune vraie personne. Rien à faire.`,
  'row-note': (p) => `${at(p)}${rows(p, 'ligne qui décrit', 'lignes qui décrivent')} les colonnes. Rien à faire.`,
  'row-same-day': (p) =>
    `${at(p)}${rows(p, "ligne d'un jour déjà pris", "lignes d'un jour déjà pris")} par une autre. Laissée de côté ; indiquez ce qui les distingue, ou décrivez des publications.`,
  'row-footer': (p) => `${at(p)}${rows(p, 'ligne de fin', 'lignes de fin')}${seen(p)}. Rien à faire.`,
  'number-unreadable': (p) => `${at(p)}ce n'est pas un nombre${seen(p)}. Le chiffre manque, la ligne est gardée.`,
  'number-is-date': (p) => `${at(p)}une décimale est devenue une date${seen(p)}. Téléchargez le fichier de nouveau, sans l'ouvrir.`,
  'number-bound': (p) => `${at(p)}seule une borne est donnée${seen(p)}. Le chiffre manque, la ligne est gardée.`,
  'date-unreadable': (p) => `${at(p)}ce n'est pas une date${seen(p)}. Vérifiez le format de date du fichier.`,
  'id-rounded': (p) =>
    `${at(p)}un tableur a arrondi les identifiants${seen(p)}. Les lignes sont retrouvées par leur lien ; téléchargez de nouveau pour être sûr.`,
  'id-unreadable': (p) =>
    `${at(p)}ce n'est pas un identifiant de ce réseau${seen(p)}. Les lignes sont retrouvées par leur lien ; téléchargez de nouveau pour être sûr.`,
  'columns-zero': (p) => `${at(p)}le réseau n'a écrit que des zéros alors que des personnes ont été touchées. Le chiffre manque.`,
  'value-impossible': (p) => `${at(p)}un chiffre impossible${seen(p)}. Vérifiez-le sur le réseau.`,
  'tone-unknown': (p) => `${at(p)}${rows(p, 'mention', 'mentions')} dont le mot de tonalité n'est pas connu. Comptées comme non évaluées, pas comme neutres.`,
  'currency-mixed': (p) => `${at(p)}des montants en plusieurs devises (${p.currencies}). Ils ne sont jamais additionnés.`,
  'as-of-older': (p) =>
    `${at(p)}un export plus récent (${p.newest}) est déjà là. Ses chiffres restent ; ceux de ce fichier comblent les manques et vont dans l'historique.`,
  'range-doubted': (p) =>
    `${at(p)}il annonce une période du ${p.from} au ${p.to}, mais ses lignes vont du ${p.first} au ${p.last}. Ce sont les jours des lignes qui comptent. S'il a été renommé ou modifié, téléchargez-le de nouveau.`,
  'rows-short': (p) => `${at(p)}${rows(p, 'ligne est plus courte', 'lignes sont plus courtes')} que l'en-tête. Les chiffres absents sont inconnus, pas nuls.`,
  'decimals-mangled': (p) => `${at(p)}des décimales sont devenues des dates. Téléchargez le fichier de nouveau, sans l'ouvrir.`,
  'zone-presumed': (p) =>
    `${at(p)}les heures sont présumées être celles ${p.zone === 'US Pacific' ? 'du Pacifique (États-Unis)' : `de ${p.zone}`} ; près de minuit, le jour peut différer.`,
  'mapping-incomplete': (p) => `${at(p)}choisissez la colonne pour ${p.keys.split('|').map(columnName).join(' ou ')}. Sans elle, rien ne distingue les lignes.`,
  'mapping-no-figure': (p) => `${at(p)}choisissez au moins une colonne de chiffres.`,
  'mapping-no-source': (p) => `${at(p)}dites de quoi sont ces chiffres, par exemple « Lettre d'information ».`,
  'mapping-double': (p) => `${at(p)}deux colonnes (${p.columns}) sont « ${columnName(p.key)} ». Gardez-en une.`,
  'mapping-not-here': (p) => `${at(p)}« ${columnName(p.key)} » n'a pas de sens pour ces lignes. Choisissez autre chose, ou n'importez pas la colonne.`,
  'mapping-json': (p) => `${at(p)}cette description ne peut pas servir : ${p.key} devrait être ${p.wanted}. Corrigez-la, ou exportez-la à nouveau.`,
  'mapping-too-long': (p) => `${at(p)}cette description a trop de colonnes pour être retenue. Elle ne sert que cette fois.`,
  'tab-header-missing': (p) => `La ligne d'en-tête de « ${p.tab} » a disparu. Rétablissez-la, ou renommez l'onglet ; un autre sera créé.`,
  'tab-header-merged': (p) => `Des cellules d'en-tête de « ${p.tab} » sont fusionnées. Séparez-les, puis importez. Rien n'a été écrit.`,
  'tab-cells-merged': (p) => `Des cellules de « ${p.tab} » sont fusionnées (${p.cells}). Séparez-les, puis importez. Rien n'a été écrit.`,
  'cells-damaged': (p) => `« ${p.tab} », « ${p.column} » : ${rows(p, 'cellule', 'cellules')} sans nombre lisible (${p.cells}). Le chiffre manque ; corrigez.`,
  'rows-copied': (p) => `« ${p.tab} », ligne ${p.row} : ${rows(p, 'ligne', 'lignes')} en double, comptée une fois. Supprimez la copie.`,
  'totals-overlap': (p) =>
    `« ${p.tab} », ligne ${p.row} : ${rows(p, 'total journalier n’est pas compté', 'totaux journaliers ne sont pas comptés')}, car un autre total du même jour compte déjà une partie des mêmes publicités. Importez à nouveau, ensemble, toutes les publicités de cette campagne.`,
  'tab-protected': (p) => `« ${p.tab} » est protégé et vous ne pouvez pas le modifier. Demandez à son propriétaire. Rien n'a été écrit.`,
  'tab-typed': (p) =>
    `« ${p.tab} » a été converti en tableau à colonnes typées, qui refuse les imports. Ouvrez le menu du tableau, choisissez « Revenir aux données non mises en forme », puis importez de nouveau. Rien n'a été écrit.`,
  'zone-unknown': (p) =>
    `Le fuseau horaire de ce classeur, ${p.zone}, n'est pas connu ici. Choisissez-en un autre dans Fichier, Paramètres, puis importez de nouveau. Rien n'a été écrit.`,
  'tab-full': (p) => `Il reste de la place pour ${figure(p.room)} lignes ; il en faut ${figure(p.need)} pour « ${p.tab} ». Archivez une année ou un réseau.`,
  'workbook-busy': () => "Quelqu'un d'autre importe ou construit un rapport dans ce classeur. Attendez une minute, puis réessayez.",
  'import-running': (p) => `${p.by} importe depuis ${p.since}. Attendez la fin, puis réessayez.`,
  'import-interrupted': (p) => `L'import s'est arrêté à ${figure(p.done)} lignes sur ${figure(p.total)}. Aucune ligne n'est en double. Reprenez, ou défaites.`,
  'import-unknown': () => "Cet import n'est plus dans le journal. Déposez les fichiers de nouveau.",
  'import-not-latest': (p) => `Un import plus récent (${p.later}) a écrit dans le même onglet. Défaites-le d'abord.`,
  'chunk-out-of-order': (p) => `Il manque une partie de l'import (partie ${p.expected}). Reprenez l'import.`,
  'input-cell': (p) =>
    `${at({ ...p, table: `«\u00A0${p.tab}\u00A0»` })}${inputFaultsFr[p.fault]}${p.rows && p.rows > 1 ? ` De même dans ${p.rows - 1} ${p.rows > 2 ? 'autres lignes' : 'autre ligne'}.` : ''}`,
  'input-headers': (p) => `${at(p)}aucune ligne de ce fichier ne porte les en-têtes de l'onglet. Commencez-le par une ligne qui les porte\u00A0: ${p.known}.`,
  'input-column': (p) => `${at(p)}l'onglet n'a pas cette colonne, ses cellules ont donc été laissées. Il a\u00A0: ${p.known}.`,
  'input-column-missing': (p) => `${at(p)}cette colonne manque. Chaque ligne en a besoin\u00A0: ajoutez-la.`,
  'input-day-order': (p) =>
    `${at(p)}des jours comme ${p.value} peuvent se lire de deux façons\u00A0; celui-ci a été lu ${p.day}. Écrivez les jours ainsi pour lever le doute.`,
  'report-no-data': () => "Rien à rapporter encore\u00A0: les onglets ne contiennent aucun chiffre. Importez d'abord des fichiers.",
  'report-shortened': (p) =>
    `Les périodes les plus anciennes ne peuvent pas être choisies\u00A0: ${p.weeks} ${p.weeks < 2 ? 'semaine' : 'semaines'} et ${p.months} mois. Il y a plus de chiffres qu'un rapport ne peut en chercher\u00A0; toutes les lignes restent dans leurs onglets.`,
  'report-period': (p) => `«\u00A0${p.period}\u00A0» n'est pas une période. Choisissez un mois, un trimestre, une année, une semaine ou deux dates.`,
  'sheet-gone': () => "Cette feuille n'est plus dans le classeur. Construisez le rapport de nouveau.",
  'service-refused': (p) => `Le classeur a refusé : ${p.message} Rien n'est écrit à moitié ; réessayez.`,
};

export const messagesFr: Messages = {
  command: {
    usage: `kpi inspect FICHIER… [options]       dit ce qu'est chaque fichier
kpi report FICHIER… --out report.xlsx  importe les fichiers et construit les rapports
kpi script FICHIER.js                exécute un fichier Apps Script sur un classeur local vide
kpi demo                             importe les exemples, construit out/report.xlsx
kpi explain KPI PÉRIODE RÉSEAU [FICHIER…]
                                     d'où vient un chiffre : lignes, sommes, cellules des mesures, formule
kpi metrics [FICHIER…] [--csv] [--family ads|web|listening|service|sales]
                                      l'onglet des mesures en JSON ou en csv, des réseaux ou d'autres sources

FICHIER est un csv, tsv, txt, xlsx, xls ou zip, ou un dossier qui en contient.
Options : --platform ID  --account NOM  --downloaded AAAA-MM-JJ  --zone NOM  --language en|fr  --locale xx_XX
          --objectives a,b  --period AAAA-MM|AAAA-Wss|AAAA-Qn|AAAA|DÉBUT..FIN  --compare previous|year
          --mappings FICHIER.json  --out FICHIER  --json
          ce que l'on saisit, en csv ou xlsx avec les en-têtes de l'onglet : --targets FICHIER  --costs FICHIER  --time FICHIER
          --screen FICHIER  --benefits FICHIER  --fx FICHIER  --annotations FICHIER  --commentary FICHIER  --decisions FICHIER
          script : --each  --code FICHIER`,
    misuse: {
      'no-command': (seen) => (seen ? `« ${seen} » n'est pas une commande.` : "Dites ce qu'il faut faire."),
      'no-file': (seen) => `« ${seen} » demande au moins un fichier ou un dossier.`,
      option: (seen) => `${seen} n'est pas une option.`,
      'option-value': (seen) => `${seen} ne va pas avec ce qui suit\u00A0: certaines options veulent une valeur, d'autres n'en prennent pas.`,
      value: (seen) => `Cette valeur ne convient pas : ${seen}`,
    },
    read: (files, tables) => `${files} ${files < 2 ? 'fichier lu' : 'fichiers lus'}, ${tables} ${tables < 2 ? 'tableau trouvé' : 'tableaux trouvés'}.`,
    tables: (count) => `${count} ${count < 2 ? 'tableau' : 'tableaux'}`,
    used: 'Utilisés',
    left: 'Laissés de côté',
    status: {
      unreadable: 'illisible',
      unknown: 'inconnu',
      ambiguous: 'convient à plusieurs réseaux',
      waiting: 'attend le nom de son compte',
      'waiting-period': 'attend sa période',
      empty: 'aucune ligne utilisable',
    },
    table: (name, what) => `${name} : ${what}`,
    rows: (count, from, to) => `${count} ${count < 2 ? 'ligne' : 'lignes'}${from && to ? `, du ${from} au ${to}` : ''}`,
    imported: (tab, added, updated, unchanged) => `${tab} : ${added} ajoutées, ${updated} mises à jour, ${unchanged} inchangées`,
    nothing: "Aucun tableau n'a pu servir ; il n'y a donc pas de rapport.",
    period: (from, to, previousFrom, previousTo) => `Du ${from} au ${to}, comparé au ${previousFrom} – ${previousTo}`,
    headings: { kpi: 'indicateur', network: 'réseau', value: 'valeur', previous: 'avant', count: 'n', remarks: 'remarques' },
    written: (file) => `Écrit : ${file}`,
    explain: {
      rows: (tab, rows) => `Lignes de l'onglet ${tab} dans la période\u00A0: ${rows}`,
      sums: 'Sommes de ces lignes, et combien portent le chiffre',
      metrics: (key) => `Ligne ${key} des mesures`,
      formula: (sheet, cell) => `Formule de ${cell} dans ${sheet}`,
      nothing: 'aucun chiffre',
    },
  },
  serve: {
    ready: (address) => `${address}\nOuvrez cette adresse dans un navigateur. Ctrl+C arrête la page ; le classeur est gardé.`,
    portTaken: (port) => `Le port ${port} est pris. Choisissez-en un autre dans PORT, ou retirez PORT : un port libre sera trouvé.`,
    portWrong: (seen) => `PORT=${seen} n'est pas un port. Donnez un nombre de 1 à 65535, ou retirez PORT.`,
    elsewhere: (address, file) => `Votre classeur est ouvert à ${address}. Cette page en a un autre, gardé dans ${file}.`,
  },
  page: {
    title: 'Social KPI, classeur local',
    extensions: 'Extensions',
    samples: 'Essayer avec des exemples',
    samplesHint: "Importe les exports d'une marque inventée et construit son rapport. Rien ne quitte cet ordinateur.",
    samplesRunning: 'Lecture des exemples, import et construction du rapport…',
    samplesReplace: 'Le contenu actuel du classeur sera remplacé. Continuer ?',
    download: 'Télécharger en .xlsx',
    locale: 'Paramètres régionaux',
    localeHint: 'Comme sous Fichier › Paramètres dans Sheets : les chiffres restent, leur écriture change. Les mots du rapport gardent leur langue.',
    locales: { en_US: 'États-Unis', fr_FR: 'France' },
    startOver: 'Recommencer',
    startOverQuestion: 'Le classeur sera vidé. Continuer ?',
    yes: 'Continuer',
    no: 'Garder',
    openPanel: 'Ouvrir le panneau',
    closePanel: 'Fermer le panneau',
    loading: 'Ouverture du classeur…',
    working: 'Calcul en cours…',
    onlyCells: 'Sur cette page, on remplit des cellules. Formats, lignes et feuilles se changent dans le vrai classeur.',
    busy: "Le classeur travaille encore. Il s'ouvrira ici dès qu'il aura fini.",
    failed: "Le classeur n'a pas pu s'ouvrir. Nouvel essai en cours ; si cela dure, relancez npm start, puis rechargez la page.",
    notDone: "Le classeur n'a pas pu le faire. La page montre ce qu'il contient.",
    silent: 'Le serveur local ne répond pas. Relancez npm start, puis rechargez la page.',
    refused: 'Le classeur a refusé :',
    notListed: '« {text} » ne fait pas partie des choix de cette cellule. Choisissez dans sa liste.',
    downloading: 'Préparation du .xlsx…',
    downloaded: 'Le .xlsx est dans vos téléchargements.',
    skipToCells: 'Aller aux cellules',
    skipToPanel: 'Aller au panneau',
    cells: 'Cellules du classeur',
    leaveCells: 'Échap ou F6 pour sortir des cellules.',
    chartEmpty: 'Aucun chiffre pour ce choix',
  },
  panel: panelFr,
  problems: problemsFr,
};
