/** Français : noms des onglets de données, de leurs colonnes et des objectifs, à part pour que le panneau les porte sans le reste. */
import type { Phrases } from './language';
import { platformNames } from './platform-names';

export const tabsFr: Phrases['tabs'] = {
  platforms: { ...platformNames, whatsapp: 'Chaînes WhatsApp', other: 'Autre' },
  kinds: {
    posts: 'Publications',
    daily: 'Jours',
    ads: 'Publicités',
    web: 'Site',
    audience: 'Audience',
    breakdown: 'Répartition',
    mentions: 'Mentions',
    inbox: 'Messages',
    leads: 'Prospects',
    sales: 'Ventes',
    competitors: 'Concurrents',
    profiles: 'Profils',
  },
  dayFormat: 'dd/mm/yyyy',
  memory: 'Social KPI mémoire',
  history: 'Social KPI historique',
  someone: "Quelqu'un",
};

export const objectivesFr: Phrases['objectives'] = {
  awareness: { name: 'Notoriété', holds: 'portée, vues, impressions' },
  traffic: { name: 'Trafic', holds: 'clics sur lien, taux de clic, visites' },
  acquisition: { name: 'Acquisition', holds: 'abonnés gagnés et perdus' },
  reputation: { name: 'Réputation', holds: 'sentiment net, mentions, part de voix' },
  conversion: { name: 'Conversion', holds: 'contacts, ventes, chiffre d’affaires, taux de conversion du site' },
  service: { name: 'Service client', holds: 'temps de réponse, taux de réponse, résolution' },
  efficiency: { name: 'Efficacité', holds: 'retour sur investissement, coût complet, coût par résultat' },
  affinity: { name: 'Affinité et engagement', holds: "taux d'engagement, interactions, partages" },
};
