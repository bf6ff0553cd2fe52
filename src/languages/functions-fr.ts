/** Ce que les fonctions disent d'elles-mêmes en français. */
import type { FunctionHelp } from './function-help';
import type { functionsEn } from './functions-en';

const method = '"total" (par défaut ; une cellule est un total), "chaque", "moyenne" ou "médiane".';
const methodOfStocks = '"total" (par défaut), "chaque", "moyenne" ou "médiane".';

const goal = {
  actual: "Chiffre d'aujourd'hui, ou une plage.",
  target: 'Cible.',
  start: 'Premier jour de la cible.',
  end: 'Dernier jour de la cible.',
  today: 'Jour du chiffre, comme AUJOURDHUI().',
  baseline: 'Facultatif : le point de départ, 0 par défaut.',
};
const season = "Facultatif : 12 poids, ce qu'apportent d'ordinaire janvier à décembre.";
const goalNames = { actual: 'actuel', target: 'cible', start: 'debut', end: 'fin', today: 'jour', baseline: 'depart', season: 'saison' };

export const functionsFr: { [N in keyof typeof functionsEn]: FunctionHelp } = {
  REACH_BOUNDS: {
    summary: 'Donne le minimum et le maximum de personnes touchées par plusieurs publications ou jours.',
    params: { reach: 'Portée de chaque publication ou jour.', population: 'Facultatif : un nombre de personnes que la portée ne peut dépasser.' },
    paramNames: { reach: 'portee', population: 'population' },
    returns: "Trois cellules : au moins, au plus, écart. Vide quand aucune portée n'est connue.",
  },
  FREQUENCY_PER_PERSON: {
    summary: 'Divise les impressions par la portée : combien de fois chaque personne a vu.',
    params: {
      impressions: 'Impressions, ou une plage.',
      reach: 'Portée du même périmètre et de la même période. La portée de plusieurs publications compte des personnes deux fois.',
      method,
    },
    paramNames: { impressions: 'impressions', reach: 'portee', method: 'methode' },
    returns: 'Un nombre de fois. Vide quand la portée est nulle ou inconnue.',
  },
  REACH_RATE: {
    summary: 'Divise la portée par les abonnés au moment de la publication.',
    params: {
      reach: 'Portée de chaque publication, ou une plage.',
      followers: 'Abonnés au moment de la publication. Une seule cellule vaut pour chaque ligne.',
      method,
    },
    paramNames: { reach: 'portee', followers: 'abonnes', method: 'methode' },
    returns: 'Une fraction, à mettre au format %. Vide quand la base est nulle ou inconnue. Plus de 1 est possible : des non-abonnés sont touchés aussi.',
  },
  SHARE_OF_VOICE: {
    summary: 'Divise les citations de la marque par celles de la marque et de ses concurrents.',
    params: {
      brand: 'Citations de la marque, ou une plage.',
      competitors: 'Citations de tous les concurrents suivis. Gardez la même liste à chaque période.',
    },
    paramNames: { brand: 'marque', competitors: 'concurrents' },
    returns: 'Une fraction, à mettre au format %. Vide quand la base est nulle ou inconnue.',
  },
  BRANDED_TRAFFIC_SHARE: {
    summary: 'Divise les sessions de recherche de marque et directes par toutes les sessions.',
    params: {
      branded: 'Sessions venues de recherches sur la marque.',
      direct: 'Sessions directes.',
      sessions: 'Toutes les sessions.',
      method,
    },
    paramNames: { branded: 'marque', direct: 'directes', sessions: 'sessions', method: 'methode' },
    returns: 'Une fraction, à mettre au format %. Vide quand la base est nulle ou inconnue.',
  },
  VIRALITY_RATE: {
    summary: 'Divise les partages par les impressions ou les vues.',
    params: {
      shares: 'Partages ou republications, ou une plage.',
      impressions: 'Impressions ou vues des mêmes lignes.',
      method,
    },
    paramNames: { shares: 'partages', impressions: 'impressions', method: 'methode' },
    returns: 'Une fraction, à mettre au format %. Vide quand la base est nulle ou inconnue.',
  },
  ENGAGEMENT_RATE: {
    summary: 'Divise les interactions par une base : portée, impressions, vues ou abonnés.',
    params: {
      engagements: 'Interactions, ou une plage.',
      base: 'Portée, impressions, vues ou abonnés des mêmes lignes. Dites lequel à côté du résultat. Avec une seule cellule d\'abonnés, "moyenne" donne le taux par publication.',
      method,
    },
    paramNames: { engagements: 'interactions', base: 'base', method: 'methode' },
    returns: 'Une fraction, à mettre au format %. Vide quand la base est nulle ou inconnue. Plus de 1 est possible.',
  },
  ENGAGEMENT_RATE_DAILY: {
    summary: 'Divise les interactions par les abonnés et par les jours.',
    params: {
      engagements: 'Interactions de la période, ou une plage.',
      followers: 'Abonnés moyens de la période. Une seule cellule vaut pour chaque ligne ; de plusieurs, on prend la moyenne.',
      days: 'Nombre de jours : de la période, ou de chaque ligne.',
      method,
    },
    paramNames: { engagements: 'interactions', followers: 'abonnes', days: 'jours', method: 'methode' },
    returns: 'Une fraction, à mettre au format %. Vide quand la base est nulle ou inconnue.',
  },
  CONVERSATION_RATE: {
    summary: 'Divise les commentaires par les publications, ou par les abonnés.',
    params: {
      comments: 'Commentaires et réponses, ou une plage.',
      posts: 'Nombre de publications (Kaushik), ou abonnés. Dites lequel à côté du résultat.',
      method,
    },
    paramNames: { comments: 'commentaires', posts: 'publications', method: 'methode' },
    returns: 'Commentaires par publication, ou fraction des abonnés. Vide quand la base est nulle ou inconnue.',
  },
  AMPLIFICATION_RATE: {
    summary: 'Divise les partages par les publications, ou par les abonnés.',
    params: {
      shares: 'Partages ou republications, ou une plage.',
      posts: 'Nombre de publications (Kaushik), ou abonnés. Dites lequel à côté du résultat.',
      method,
    },
    paramNames: { shares: 'partages', posts: 'publications', method: 'methode' },
    returns: 'Partages par publication, ou fraction des abonnés. Vide quand la base est nulle ou inconnue.',
  },
  APPLAUSE_RATE: {
    summary: "Divise les mentions J'aime par les publications, ou par les abonnés.",
    params: {
      likes: "Mentions J'aime ou réactions, ou une plage.",
      posts: 'Nombre de publications (Kaushik), ou abonnés. Dites lequel à côté du résultat.',
      method,
    },
    paramNames: { likes: 'mentions_j_aime', posts: 'publications', method: 'methode' },
    returns: "Mentions J'aime par publication, ou fraction des abonnés. Vide quand la base est nulle ou inconnue.",
  },
  SAVE_RATE: {
    summary: 'Divise les enregistrements par la portée ou les impressions.',
    params: {
      saves: 'Enregistrements ou signets, ou une plage.',
      base: "Portée, ou impressions s'il n'y a pas de portée. Dites laquelle à côté du résultat.",
      method,
    },
    paramNames: { saves: 'enregistrements', base: 'base', method: 'methode' },
    returns: 'Une fraction, à mettre au format %. Vide quand la base est nulle ou inconnue.',
  },
  ENGAGEMENT_DEPTH: {
    summary: 'Pondère les interactions selon leur profondeur et divise par une base.',
    params: {
      likes: "Mentions J'aime.",
      comments: 'Commentaires.',
      shares: 'Partages.',
      saves: 'Enregistrements.',
      clicks: 'Clics. Une partie vide est laissée de côté.',
      base: 'Portée, impressions, vues ou abonnés. À côté de plages, une cellule est un total.',
      weights: 'Facultatif : cinq poids dans cet ordre (quatre quand les clics sont vides), sinon 1, 2, 3, 2, 1. Écrivez-les à côté du résultat.',
    },
    paramNames: {
      likes: 'mentions_j_aime',
      comments: 'commentaires',
      shares: 'partages',
      saves: 'enregistrements',
      clicks: 'clics',
      base: 'base',
      weights: 'poids',
    },
    returns: 'Un rapport. Ne comparez que des résultats aux mêmes poids. Vide quand la base est nulle ou inconnue.',
  },
  NEGATIVE_FEEDBACK_RATE: {
    summary: 'Divise les masquages, désabonnements et signalements par la portée.',
    params: {
      negative: 'Retours négatifs, ou une plage.',
      reach: 'Portée des mêmes lignes.',
      method,
    },
    paramNames: { negative: 'retours', reach: 'portee', method: 'methode' },
    returns: 'Une fraction, à mettre au format %. Vide quand la base est nulle ou inconnue.',
  },
  REVISIT_RATE: {
    summary: 'Divise les visiteurs revenus par tous les visiteurs.',
    params: {
      returning: 'Visiteurs revenus, ou une plage.',
      visitors: 'Tous les visiteurs de la même période. Les visiteurs de plusieurs jours comptent des personnes deux fois.',
      method,
    },
    paramNames: { returning: 'revenus', visitors: 'visiteurs', method: 'methode' },
    returns: 'Une fraction, à mettre au format %. Vide quand la base est nulle ou inconnue.',
  },
  AUDIENCE_GAP: {
    summary: "Mesure l'écart entre l'audience engagée et l'audience acquise.",
    params: { followers_shares: 'Part des abonnés dans chaque segment.', engaged_shares: 'Part des personnes engagées dans les mêmes segments.' },
    paramNames: { followers_shares: 'parts_abonnes', engaged_shares: 'parts_engages' },
    returns: "0 si elles se ressemblent, 1 si tout les sépare. Vide si aucun segment n'est connu des deux côtés.",
  },
  ACTIVE_ADVOCATE_RATE: {
    summary: 'Divise les ambassadeurs actifs depuis 30 jours par tous les ambassadeurs.',
    params: {
      active: "Ambassadeurs actifs. D'une plage dans l'ordre du temps, la dernière ligne compte.",
      advocates: 'Tous les ambassadeurs, selon votre définition. La dernière ligne compte aussi.',
      method: methodOfStocks,
    },
    paramNames: { active: 'actifs', advocates: 'ambassadeurs', method: 'methode' },
    returns: 'Une fraction, à mettre au format %. Vide quand la base est nulle ou inconnue.',
  },
  VIDEO_COMPLETION_RATE: {
    summary: 'Divise les vues complètes par les lectures commencées.',
    params: {
      completions: "Vues jusqu'au bout, ou une plage.",
      starts: 'Lectures commencées. Les réseaux ne comptent pas tous un début de la même façon.',
      method,
    },
    paramNames: { completions: 'completes', starts: 'lectures', method: 'methode' },
    returns: 'Une fraction, à mettre au format %. Vide quand la base est nulle ou inconnue.',
  },
  AVERAGE_PERCENT_VIEWED: {
    summary: 'Divise la durée moyenne de visionnage par la durée de la vidéo.',
    params: {
      watch_time: 'Durée moyenne de visionnage, en secondes ou en durée, ou une plage. Une seule cellule vaut pour chaque ligne.',
      duration: 'Durée de la vidéo, de même. Une seule cellule vaut pour chaque ligne.',
      method: methodOfStocks,
    },
    paramNames: { watch_time: 'visionnage', duration: 'duree', method: 'methode' },
    returns: 'Une fraction, à mettre au format %. Vide quand la base est nulle ou inconnue. Plus de 1 est possible : lectures en boucle.',
  },
  HOOK_RATE: {
    summary: 'Divise les vues de 3 secondes par les impressions ou les lectures.',
    params: {
      views_3s: "Vues d'au moins 3 secondes, ou une plage.",
      impressions: 'Impressions ou lectures. Dites lesquelles à côté du résultat.',
      method,
    },
    paramNames: { views_3s: 'vues_3s', impressions: 'impressions', method: 'methode' },
    returns: 'Une fraction, à mettre au format %. Vide quand la base est nulle ou inconnue.',
  },
  VIEW_RATE: {
    summary: 'Divise les vues de vidéo par les impressions.',
    params: {
      views: 'Vues, ou une plage.',
      impressions: 'Impressions, là où le réseau les compte à part des vues.',
      method,
    },
    paramNames: { views: 'vues', impressions: 'impressions', method: 'methode' },
    returns: 'Une fraction, à mettre au format %. Vide quand la base est nulle ou inconnue.',
  },
  STORY_COMPLETION_RATE: {
    summary: 'Divise la portée du dernier écran de la story par celle du premier.',
    params: {
      reach_last: 'Portée du dernier écran, ou une plage.',
      reach_first: 'Portée du premier écran.',
      method,
    },
    paramNames: { reach_last: 'portee_fin', reach_first: 'portee_debut', method: 'methode' },
    returns: 'Une fraction, à mettre au format %. Vide quand la base est nulle ou inconnue.',
  },
  STORY_EXIT_RATE: {
    summary: 'Divise les sorties de story par les impressions.',
    params: {
      exits: 'Sorties, ou une plage.',
      impressions: 'Impressions des mêmes stories.',
      method,
    },
    paramNames: { exits: 'sorties', impressions: 'impressions', method: 'methode' },
    returns: 'Une fraction, à mettre au format %. Vide quand la base est nulle ou inconnue.',
  },
  TAP_FORWARD_RATE: {
    summary: "Divise les passages à l'écran suivant par les impressions.",
    params: {
      taps: "Passages à l'écran suivant, ou une plage.",
      impressions: 'Impressions des mêmes stories.',
      method,
    },
    paramNames: { taps: 'passages', impressions: 'impressions', method: 'methode' },
    returns: 'Une fraction, à mettre au format %. Vide quand la base est nulle ou inconnue.',
  },
  CTR: {
    summary: 'Divise les clics sur lien par les impressions.',
    params: {
      clicks: 'Clics sur lien, ou une plage. Tous les clics sont un autre chiffre : dites-le.',
      impressions: 'Impressions des mêmes lignes.',
      method,
    },
    paramNames: { clicks: 'clics', impressions: 'impressions', method: 'methode' },
    returns: 'Une fraction, à mettre au format %. Vide quand la base est nulle ou inconnue.',
  },
  CPC: {
    summary: 'Divise le coût par les clics.',
    params: {
      cost: 'Coût, ou une plage.',
      clicks: 'Clics des mêmes lignes.',
      method,
    },
    paramNames: { cost: 'cout', clicks: 'clics', method: 'methode' },
    returns: "Un montant par clic. Vide s'il n'y en a pas.",
  },
  CPM: {
    summary: 'Divise le coût par les impressions, pour mille.',
    params: {
      cost: 'Coût, ou une plage.',
      impressions: 'Impressions des mêmes lignes.',
      method,
    },
    paramNames: { cost: 'cout', impressions: 'impressions', method: 'methode' },
    returns: "Un montant pour mille impressions. Vide s'il n'y en a pas.",
  },
  SOCIAL_TRAFFIC_SHARE: {
    summary: 'Divise les sessions venues des réseaux sociaux par toutes les sessions.',
    params: {
      social: 'Sessions venues des réseaux sociaux, ou une plage.',
      sessions: 'Toutes les sessions.',
      method,
    },
    paramNames: { social: 'sociales', sessions: 'sessions', method: 'methode' },
    returns: 'Une fraction, à mettre au format %. Vide quand la base est nulle ou inconnue. Les liens partagés en privé tombent dans le trafic direct.',
  },
  BOUNCE_RATE: {
    summary: 'Divise les rebonds par les sessions.',
    params: {
      bounces: 'Rebonds : avec Google Analytics 4, sessions moins sessions avec engagement.',
      sessions: 'Toutes les sessions.',
      method,
    },
    paramNames: { bounces: 'rebonds', sessions: 'sessions', method: 'methode' },
    returns: 'Une fraction, à mettre au format %. Vide quand la base est nulle ou inconnue.',
  },
  NET_FOLLOWERS: {
    summary: 'Soustrait les abonnés perdus des abonnés gagnés.',
    params: {
      gained: 'Abonnés gagnés, ou une plage.',
      lost: 'Abonnés perdus des mêmes lignes. Les gains seuls ne sont pas nets.',
      method,
    },
    paramNames: { gained: 'gagnes', lost: 'perdus', method: 'methode' },
    returns: "Un nombre d'abonnés, négatif s'il en part plus qu'il n'en vient. Vide quand un côté est inconnu.",
  },
  AUDIENCE_GROWTH_RATE: {
    summary: "Donne la croissance d'un début à une fin, en part du début.",
    params: {
      start: "Abonnés au début. D'une plage dans l'ordre du temps, le premier chiffre compte.",
      end: "Abonnés à la fin. D'une plage, le dernier chiffre compte.",
      method: methodOfStocks,
    },
    paramNames: { start: 'debut', end: 'fin', method: 'methode' },
    returns: 'Une fraction, à mettre au format %. Vide quand la base est nulle ou inconnue.',
  },
  UNFOLLOW_RATE: {
    summary: 'Divise les abonnés perdus par les abonnés au début.',
    params: {
      lost: 'Abonnés perdus, ou une plage.',
      start: "Abonnés au début de la période. D'une plage dans l'ordre du temps, le premier chiffre compte.",
      method,
    },
    paramNames: { lost: 'perdus', start: 'debut', method: 'methode' },
    returns: 'Une fraction, à mettre au format %. Vide quand la base est nulle ou inconnue.',
  },
  FOLLOW_CONVERSION_RATE: {
    summary: 'Divise les nouveaux abonnés par les visites du profil.',
    params: {
      follows: 'Nouveaux abonnés, ou une plage.',
      visits: 'Visites du profil des mêmes jours.',
      method,
    },
    paramNames: { follows: 'abonnements', visits: 'visites', method: 'methode' },
    returns: "Une fraction, à mettre au format %. Vide quand la base est nulle ou inconnue. On peut s'abonner sans visite, plus de 1 est donc possible.",
  },
  CLICK_TO_FAN_RATE: {
    summary: 'Divise les fans gagnés par les publicités par leurs clics.',
    params: {
      fans: 'Fans gagnés par les publicités, ou une plage.',
      clicks: 'Clics sur les publicités.',
      method,
    },
    paramNames: { fans: 'fans', clicks: 'clics', method: 'methode' },
    returns: 'Une fraction, à mettre au format %. Vide quand la base est nulle ou inconnue.',
  },
  COST_PER_FAN: {
    summary: 'Divise le coût par les fans acquis, ou par ceux vraiment touchés.',
    params: {
      cost: 'Coût, ou une plage.',
      fans: 'Fans acquis par la dépense, sinon fans nets : dites lesquels.',
      reach_share: 'Facultatif : part des fans vraiment touchés, par exemple 10 %.',
      method,
    },
    paramNames: { cost: 'cout', fans: 'fans', reach_share: 'part_touchee', method: 'methode' },
    returns: 'Un montant par fan. Vide quand il y a 0 fan ou moins.',
  },
  OPTIN_RATE: {
    summary: 'Divise les inscriptions par les visiteurs ou les clics.',
    params: {
      optins: 'Inscriptions, ou une plage.',
      visitors: 'Visiteurs ou clics. Dites lesquels à côté du résultat.',
      method,
    },
    paramNames: { optins: 'inscriptions', visitors: 'visiteurs', method: 'methode' },
    returns: 'Une fraction, à mettre au format %. Vide quand la base est nulle ou inconnue.',
  },
  CONVERSION_RATE: {
    summary: 'Divise les conversions par les sessions, les clics ou les utilisateurs.',
    params: {
      conversions: 'Conversions, ou une plage.',
      visits: 'Sessions, clics ou utilisateurs. Dites lesquels à côté du résultat.',
      method,
    },
    paramNames: { conversions: 'conversions', visits: 'visites', method: 'methode' },
    returns: 'Une fraction, à mettre au format %. Vide quand la base est nulle ou inconnue.',
  },
  FUNNEL_CONVERSION: {
    summary: "Montre combien de personnes passent chaque étape d'un entonnoir.",
    params: { steps: "Effectifs des étapes, la première d'abord. Une étape vide est sautée." },
    paramNames: { steps: 'etapes' },
    returns: "Une ligne par étape : taux depuis l'étape d'avant, taux depuis la première, perte, remarque. La dernière ligne est le tout.",
  },
  TOTAL_COST: {
    summary: 'Additionne média, contenu, outils, temps et autres coûts.',
    params: {
      media: 'Dépenses média, ou une plage.',
      content: 'Contenu.',
      tools: 'Outils.',
      hours: 'Heures passées.',
      rate: "Coût d'une heure, charges comprises : un pour toutes les heures, ou un par ligne. Des heures sans lui laissent le résultat vide.",
      other: 'Facultatif : tout autre coût.',
    },
    paramNames: { media: 'media', content: 'contenu', tools: 'outils', hours: 'heures', rate: 'taux_horaire', other: 'autres' },
    returns: "Un montant : les parts connues additionnées. Vide si aucune n'est connue.",
  },
  ROI: {
    summary: 'Donne le retour sur investissement : gain moins coût, divisé par le coût.',
    params: {
      gain: "Marge obtenue, ou une plage. Avec le chiffre d'affaires, dites-le à côté du résultat.",
      cost: 'Coût complet, temps compris.',
      method,
    },
    paramNames: { gain: 'gain', cost: 'cout', method: 'methode' },
    returns: 'Une fraction, à mettre au format % : 1,5 fait 150 %, −1 tout est perdu. Vide quand le coût est nul ou inconnu.',
  },
  ROAS: {
    summary: "Divise le chiffre d'affaires par les dépenses publicitaires.",
    params: {
      revenue: "Chiffre d'affaires dû aux publicités, ou une plage.",
      ad_spend: 'Dépenses publicitaires des mêmes lignes.',
      method,
    },
    paramNames: { revenue: 'chiffre_affaires', ad_spend: 'depenses', method: 'methode' },
    returns: 'Un rapport : 5 fait 5:1, un retour de 400 % si la publicité est le seul coût. Vide quand la dépense est nulle ou inconnue.',
  },
  COST_PER_LEAD: {
    summary: 'Divise le coût par les leads.',
    params: {
      cost: 'Coût complet, temps compris, ou une plage.',
      leads: 'Leads des mêmes lignes.',
      method,
    },
    paramNames: { cost: 'cout', leads: 'leads', method: 'methode' },
    returns: "Un montant par lead. Vide s'il n'y en a pas.",
  },
  COST_PER_ACQUISITION: {
    summary: 'Divise le coût par les nouveaux clients.',
    params: {
      cost: 'Coût complet, temps compris, ou une plage.',
      customers: 'Nouveaux clients des mêmes lignes.',
      method,
    },
    paramNames: { cost: 'cout', customers: 'clients', method: 'methode' },
    returns: "Un montant par nouveau client. Vide s'il n'y en a pas.",
  },
  COST_PER_MESSAGE: {
    summary: 'Divise le coût par les conversations commencées.',
    params: {
      cost: 'Coût complet, temps compris, ou une plage.',
      conversations: 'Conversations commencées par message des mêmes lignes.',
      method,
    },
    paramNames: { cost: 'cout', conversations: 'conversations', method: 'methode' },
    returns: "Un montant par conversation. Vide s'il n'y en a pas.",
  },
  COST_PER_ENGAGEMENT: {
    summary: 'Divise le coût par les interactions.',
    params: {
      cost: 'Coût complet, temps compris, ou une plage.',
      engagements: 'Interactions des mêmes lignes.',
      method,
    },
    paramNames: { cost: 'cout', engagements: 'interactions', method: 'methode' },
    returns: "Un montant par interaction. Vide s'il n'y en a pas.",
  },
  RETURN_ON_ENGAGEMENT: {
    summary: 'Divise la valeur par les interactions.',
    params: {
      value: 'Valeur attribuée, ou une plage.',
      engagements: 'Interactions des mêmes lignes.',
      method,
    },
    paramNames: { value: 'valeur', engagements: 'interactions', method: 'methode' },
    returns: "Un montant par interaction. Vide s'il n'y en a pas.",
  },
  ENGAGED_TO_CONVERTED: {
    summary: 'Divise les conversions par les personnes engagées.',
    params: {
      conversions: 'Conversions, ou une plage.',
      engaged: 'Personnes engagées des mêmes lignes.',
      method,
    },
    paramNames: { conversions: 'conversions', engaged: 'engages', method: 'methode' },
    returns: 'Une fraction, à mettre au format %. Vide quand la base est nulle ou inconnue.',
  },
  ASSIST_RATIO: {
    summary: 'Divise les conversions assistées par celles au dernier clic.',
    params: {
      assisted: 'Conversions assistées, ou une plage.',
      last_click: 'Conversions au dernier clic des mêmes lignes.',
      method,
    },
    paramNames: { assisted: 'assistees', last_click: 'dernier_clic', method: 'methode' },
    returns: "Un rapport : près de 0 il conclut, au-dessus de 1 il aide plutôt. Vide s'il n'y a pas de dernier clic.",
  },
  COST_PER_CONVERSION_SHARED: {
    summary: 'Divise le coût par les conversions directes et une part des assistées.',
    params: {
      cost: 'Coût.',
      direct: 'Conversions directes (dernier clic).',
      assisted: 'Conversions assistées.',
      credit: "Part d'une conversion assistée, de 0 à 1. Montrez 0, 0,5 et 1 côte à côte.",
    },
    paramNames: { cost: 'cout', direct: 'directes', assisted: 'assistees', credit: 'credit' },
    returns: "Un montant par conversion. Vide s'il n'y en a pas.",
  },
  EARNED_MEDIA_VALUE: {
    summary: 'Évalue des impressions au prix de la publicité : une ligne pour mémoire, pas un résultat.',
    params: { impressions: 'Impressions.', cpm: 'Prix de mille impressions.', adjustment: 'Facultatif : ajustement, 1 par défaut.' },
    paramNames: { impressions: 'impressions', cpm: 'cpm', adjustment: 'ajustement' },
    returns: 'Un montant, jamais dans un retour sur investissement. Vide quand une part est inconnue.',
  },
  HOURS_PER_RESULT: {
    summary: 'Divise les heures par les résultats.',
    params: {
      hours: 'Heures passées, ou une plage.',
      results: 'Résultats des mêmes lignes.',
      method,
    },
    paramNames: { hours: 'heures', results: 'resultats', method: 'methode' },
    returns: "Des heures par résultat. Vide s'il n'y en a pas.",
  },
  SOCIAL_CAPITAL_VALUE: {
    summary: 'Modélise la valeur des points de contact : spéculatif, hors de tout retour.',
    params: {
      touchpoints: 'Nombre de points de contact.',
      hours: 'Heures de chacun.',
      trust: 'Confiance, de 0 à 1.',
      sentiment: 'Sentiment, de −1 à 1.',
      hourly_income: "Revenu d'une heure.",
    },
    paramNames: { touchpoints: 'contacts', hours: 'heures', trust: 'confiance', sentiment: 'sentiment', hourly_income: 'revenu_horaire' },
    returns: 'Un montant, négatif si le sentiment est négatif. Vide quand une part est inconnue.',
  },
  NET_SENTIMENT: {
    summary: 'Met en balance les mentions positives et négatives, de −1 à 1.',
    params: {
      positive: 'Mentions positives, ou une plage. À côté de plages, une cellule est un total.',
      negative: 'Mentions négatives.',
      neutral: 'Facultatif : mentions neutres. Les non évaluées restent dehors.',
      exclude_neutral: 'Facultatif : VRAI pour exclure les neutres. Dites-le à côté du résultat.',
    },
    paramNames: { positive: 'positives', negative: 'negatives', neutral: 'neutres', exclude_neutral: 'sans_neutres' },
    returns: "De −1 à 1. Vide s'il n'y a pas de mention.",
  },
  NEGATIVE_SHARE: {
    summary: 'Divise les mentions négatives par toutes les mentions.',
    params: {
      negative: 'Mentions négatives, ou une plage.',
      mentions: 'Toutes les mentions évaluées.',
      method,
    },
    paramNames: { negative: 'negatives', mentions: 'mentions', method: 'methode' },
    returns: 'Une fraction, à mettre au format %. Vide quand la base est nulle ou inconnue.',
  },
  RESPONSE_RATE: {
    summary: 'Divise les messages répondus par ceux qui appellent une réponse.',
    params: {
      answered: 'Messages répondus à temps, ou une plage : nombres, ou cases cochées.',
      answerable: 'Messages qui appellent une réponse.',
      method,
    },
    paramNames: { answered: 'repondus', answerable: 'a_repondre', method: 'methode' },
    returns: 'Une fraction, à mettre au format %. Vide quand la base est nulle ou inconnue.',
  },
  RESOLUTION_RATE: {
    summary: 'Divise les demandes résolues par les demandes reçues.',
    params: {
      resolved: 'Demandes résolues, ou une plage : nombres, ou cases cochées.',
      received: "Demandes reçues. Dites s'il s'agit des mêmes demandes ou de la même période.",
      method,
    },
    paramNames: { resolved: 'resolues', received: 'recues', method: 'methode' },
    returns: 'Une fraction, à mettre au format %. Vide quand la base est nulle ou inconnue.',
  },
  ESCALATION_RATE: {
    summary: 'Divise les demandes escaladées par les demandes reçues.',
    params: {
      escalated: 'Demandes escaladées, ou une plage : nombres, ou cases cochées.',
      received: 'Demandes reçues.',
      method,
    },
    paramNames: { escalated: 'escaladees', received: 'recues', method: 'methode' },
    returns: 'Une fraction, à mettre au format %. Vide quand la base est nulle ou inconnue.',
  },
  CSAT: {
    summary: 'Divise les réponses satisfaites par toutes les réponses.',
    params: {
      satisfied: 'Réponses satisfaites, ou une plage : nombres, ou cases cochées.',
      answers: "Toutes les réponses. Dites combien n'ont pas répondu.",
      method,
    },
    paramNames: { satisfied: 'satisfaites', answers: 'reponses', method: 'methode' },
    returns: 'Une fraction, à mettre au format %. Vide quand la base est nulle ou inconnue.',
  },
  NPS: {
    summary: 'Soustrait les détracteurs des promoteurs et divise par toutes les réponses.',
    params: {
      promoters: 'Réponses de 9 ou 10, ou une plage : nombres, ou cases cochées.',
      detractors: 'Réponses de 0 à 6, ou une plage : nombres, ou cases cochées.',
      answers: "Toutes les réponses. Dites combien n'ont pas répondu.",
      method,
    },
    paramNames: { promoters: 'promoteurs', detractors: 'detracteurs', answers: 'reponses', method: 'methode' },
    returns: 'Un nombre de −1 à 1 ; fois 100, le score habituel. Vide quand la base est nulle ou inconnue.',
  },
  RESPONSE_TIME: {
    summary: 'Donne les heures entre une demande et sa réponse, demandes en attente comprises.',
    params: {
      received: 'Quand chaque demande est arrivée : des cellules avec date et heure.',
      answered: "Quand elle a reçu sa première réponse, ou été résolue ; vide tant qu'elle attend.",
      statistic: 'Facultatif : "médiane" (par défaut), "moyenne" ou "p90", le temps sous lequel restent neuf demandes sur dix.',
      until: 'Facultatif : quand on a regardé ; le dernier moment des deux plages par défaut.',
    },
    paramNames: { received: 'recues', answered: 'repondues', statistic: 'statistique', until: 'jusqu_a' },
    returns: "Des heures. Vide tant que trop de demandes attendent ; la moyenne, tant qu'une attend.",
  },
  SLA_RATE: {
    summary: 'Divise ce qui a reçu une réponse à temps par tout ce qui était dû.',
    params: {
      durations: "Heures jusqu'à la réponse, ou cellules qui contiennent une durée.",
      target: 'Heures permises.',
      waiting: 'Facultatif : heures depuis lesquelles attendent les demandes sans réponse. Au-delà du délai elles sont manquées.',
    },
    paramNames: { durations: 'durees', target: 'delai', waiting: 'attente' },
    returns: "Une fraction, à mettre au format %. Vide quand rien n'était dû.",
  },
  GOAL_PROGRESS: {
    summary: 'Dit quelle part du chemin vers une cible est faite.',
    params: {
      actual: "Chiffre d'aujourd'hui.",
      target: 'Cible.',
      baseline: 'Facultatif : le point de départ, 0 par défaut. Avec lui, une cible à la baisse marche aussi.',
    },
    paramNames: { actual: 'actuel', target: 'cible', baseline: 'depart' },
    returns: 'Une fraction, à mettre au format % : 1 est atteint. Vide quand cible et départ sont les mêmes.',
  },
  GOAL_PACE: {
    summary: "Divise l'avancement vers une cible par la part de son temps écoulée.",
    params: { ...goal, season },
    paramNames: goalNames,
    returns: "Un rapport : 1 est en bonne voie, 1,2 a un cinquième d'avance. Vide avant le premier jour.",
  },
  GOAL_STATUS: {
    summary: 'Dit en un mot où en est une cible : en avance, en retard…',
    params: { ...goal, season },
    paramNames: goalNames,
    returns: 'Un mot. En avance dès un rythme de 1,1, en retard sous 0,9, trop tôt dans le premier dixième du temps.',
  },
  PERIOD_CHANGE: {
    summary: "Donne l'évolution d'une période à l'autre, en part de la première.",
    params: {
      current: 'Chiffre de cette période, ou une plage.',
      previous: 'Chiffre de la période précédente. Pour des taux, prenez EVOLUTION_POINTS.',
      method,
    },
    paramNames: { current: 'actuel', previous: 'precedent', method: 'methode' },
    returns: 'Une fraction, à mettre au format %. Vide quand le chiffre précédent est nul ou inconnu.',
  },
  POINT_CHANGE: {
    summary: 'Donne la différence de deux taux en points de pourcentage.',
    params: { rate: 'Taux de cette période, en fraction ou avec %.', previous_rate: 'Taux de la période précédente.' },
    paramNames: { rate: 'taux', previous_rate: 'taux_precedent' },
    returns: 'Des points : 0,28 fait +0,28 point de pourcentage. Vide quand un taux est inconnu.',
  },
  ROBUST_TREND: {
    summary: "Donne l'évolution typique d'un pas au suivant, qu'un point isolé ne tire pas.",
    params: { values: "Chiffres dans l'ordre du temps, un par pas. Les vides gardent leur place." },
    paramNames: { values: 'valeurs' },
    returns: 'Un chiffre par pas. Vide sous 8 chiffres.',
  },
  OWN_PERCENTILE: {
    summary: 'Dit quelle part de vos publications passées a fait moins.',
    params: { value: 'Chiffre de la publication.', history: 'Chiffres de publications passées comparables, au moins dix.' },
    paramNames: { value: 'valeur', history: 'historique' },
    returns: 'Une fraction : 0,9 fait mieux que neuf sur dix. Vide sous 10 publications.',
  },
};
