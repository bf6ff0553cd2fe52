/** Captions of the made-up brand, a small pottery: invented sentences, in French and English, with what real captions hold (line breaks, quotes, commas, emoji, hashtags). */
import type { Random } from './random';

const openings = {
  fr: [
    'Trois bols, une seule terre : voici comment naît une série',
    'On ouvre le four à 18 h, qui veut voir ?',
    'Cette assiette a demandé quatre essais',
    'La question de la semaine : mat ou brillant ?',
    'Avant, après : une anse cassée devient un vase',
    'Merci à celles et ceux qui sont venus samedi',
    'Le bleu revient en boutique, en petite quantité',
    'Un geste simple pour garder un grès comme neuf',
    'Nos ateliers de novembre sont ouverts',
    '« Je ne pensais pas y arriver », nous a dit Nora',
    'Ce que nous apprend une pièce ratée',
    'Le choix des ingrédients : sable, eau, patience',
  ],
  en: [
    'Three bowls, one clay: this is how a series begins',
    'We open the kiln at 6 pm, who wants to look?',
    'This plate took four tries',
    'Question of the week: matt or glossy?',
    'Before, after: a broken handle becomes a vase',
    'Thank you to everyone who came on Saturday',
    'The blue is back in the shop, in a small batch',
    'One simple habit that keeps stoneware like new',
    'Our November workshops are open',
    '"I did not think I could do it", Nora told us',
    'What a failed piece teaches us',
    'Choosing what goes in: sand, water, patience',
  ],
} as const;

const endings = {
  fr: [
    'Dites-nous en commentaire.',
    'Le lien est dans la bio.',
    'À bientôt à l’atelier ☕',
    'Et vous, vous choisiriez laquelle ?',
    'Série limitée à 40 pièces.',
    '',
  ],
  en: ['Tell us below.', 'The link is in our bio.', 'See you at the studio ☕', 'Which one would you pick?', 'A batch of 40, no more.', ''],
} as const;

const tags = ['#gres', '#atelier', '#faitmain', '#stoneware', '#terre', '#slowmade', '#ceramique'];

/** A caption; `flat` writes it on one line, as networks that flatten texts do. */
export function caption(language: 'fr' | 'en', random: Random, flat = false): string {
  const gap = flat ? ' ' : '\n\n';
  const hashtags = Array.from({ length: random.between(0, 3) }, () => random.pick(tags));
  const parts = [random.pick(openings[language]), random.pick(endings[language]), [...new Set(hashtags)].join(' ')];
  return parts.filter(Boolean).join(gap);
}

/** A short title, as videos have. */
export const title = (language: 'fr' | 'en', random: Random) => random.pick(openings[language]);
