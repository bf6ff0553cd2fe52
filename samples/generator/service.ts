/** What people asked the made-up brand: a Zendesk view of tickets. The team answers on weekdays from 9 to 18 in Paris. */
import { DAY, daysIn, EXPORTED_AT, MONTHS, monthStart, paris } from './clock';
import { type Random, randomFor } from './random';
import { csv, type Row, utf8 } from './text';

const header =
  'Summation column,Id,Requester,Assignee,Group,Subject,Tags,Status,Priority,Via,Created at,Solved at,Satisfaction Score,Group stations,Reopens,First reply time in minutes,Full resolution time in minutes'.split(
    ',',
  );
const channels = ['Instagram', 'Instagram', 'Facebook', 'Facebook', 'X', 'Mail', 'Mail'] as const;
const priorities = ['Normal', 'Normal', 'Normal', 'Low', 'High', 'Urgent'] as const;
const MINUTE = 60_000;
const opens = 9 * 60;
const closes = 18 * 60;

const isOpen = (day: number) => ![0, 6].includes(new Date(day).getUTCDay());

/** The clock time that so many minutes of business hours after a clock time end. */
function afterBusiness(from: number, minutes: number): number {
  let [day, at, left] = [Math.floor(from / DAY) * DAY, (from % DAY) / MINUTE, minutes];
  for (; ; day += DAY, at = 0) {
    const start = Math.max(at, opens);
    if (!isOpen(day) || start >= closes) continue;
    if (left <= closes - start) return day + (start + left) * MINUTE;
    left -= closes - start;
  }
}

const printed = (clock: number) => new Date(clock).toISOString().slice(0, 16).replace('T', ' ');

/** `asked`: clock time in Paris. The late deliveries of March 2026 keep the team busy: four times as slow. */
function ticket(n: number, asked: number, month: number, random: Random): Row {
  const via = random.pick(channels);
  const late = month === 6 ? 4 : 1;
  const now = paris(EXPORTED_AT);
  const wait = Math.round((via === 'Mail' ? 150 : 70) * late * Math.exp(0.8 * random.normal()));
  const work = Math.round(wait + 260 * late * Math.exp(0.7 * random.normal()));
  const [replied, solved] = [afterBusiness(asked, wait), afterBusiness(asked, work)];
  const silent = random.next() < (month === 6 ? 0.16 : 0.06);
  const isAnswered = !silent && replied < now;
  const isSolved = isAnswered && solved < now && random.next() > 0.07;
  const between = (to: number) => Math.round((to - asked) / MINUTE);
  const score = random.next();
  const escalated = random.next() < 0.08;
  const cells: { [name: string]: string | number } = {
    'Summation column': 1,
    Id: 4100 + n,
    Requester: `Prenom${n} Nomdemo${n}`,
    Group: escalated ? 'Expédition' : 'Accueil',
    Subject: 'Question',
    Status: isSolved ? 'Closed' : isAnswered ? random.pick(['Open', 'Pending']) : 'New',
    Priority: random.pick(priorities),
    Via: via,
    'Created at': printed(asked),
    'Solved at': isSolved ? printed(solved) : '',
    'Satisfaction Score': isSolved ? (score < 0.3 ? 'Good' : score < 0.36 ? 'Bad' : 'Offered') : 'Not Offered',
    'Group stations': escalated ? 2 : 1,
    Reopens: isSolved && random.next() < 0.05 ? 1 : 0,
    'First reply time in minutes': isAnswered ? between(replied) : '',
    'Full resolution time in minutes': isSolved ? between(solved) : '',
  };
  return header.map((name) => cells[name] ?? '');
}

export function serviceFiles(): Record<string, Uint8Array> {
  const random = randomFor('tickets');
  // somebody asks on the first day and on the last
  const asked = [
    { clock: monthStart(0) + 620 * MINUTE, month: 0 },
    { clock: monthStart(MONTHS) - 390 * MINUTE, month: MONTHS - 1 },
  ];
  for (let month = 0; month < MONTHS; month++)
    for (let i = random.count({ 3: 38, 6: 44, 11: 16 }[month] ?? 23); i > 0; i--) {
      const day = monthStart(month) + random.between(0, daysIn(month) - 1) * DAY;
      // people write at lunch and in the evening, less at weekends
      const moved = isOpen(day) || random.next() < 0.5 ? day : Math.max(monthStart(month), day - 2 * DAY);
      asked.push({ clock: moved + random.between(7 * 60 + 30, 22 * 60) * MINUTE, month });
    }
  asked.sort((a, b) => a.clock - b.clock);
  return { 'zendesk/tickets-2026-11-05.csv': utf8(csv([header, ...asked.map(({ clock, month }, n) => ticket(n, clock, month, random))], { quote: 'needed' })) };
}
