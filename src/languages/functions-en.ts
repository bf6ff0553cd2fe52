/** What sheet functions say about themselves in English: autocomplete, help and README. */
import type { FunctionHelp } from './function-help';

const method = '"total" (default; one cell is a total), "each", "mean" or "median".';
const goal = {
  actual: 'Figure of today, or a range.',
  target: 'Target.',
  start: 'First day of the target.',
  end: 'Last day of the target.',
  today: 'Day of the figure, such as TODAY().',
  baseline: 'Optional: where it started, 0 when omitted.',
};
const season = 'Optional: 12 weights for what January to December usually bring.';
const methodOfStocks = '"total" (default), "each", "mean" or "median".';

export const functionsEn = {
  REACH_BOUNDS: {
    summary: 'Gives the least and the most people reached by several posts or days.',
    params: { reach: 'Reach of each post or day.', population: 'Optional: a number of people that reach cannot exceed.' },
    returns: 'Three cells: at least, at most, difference. Blank when no reach is known.',
  },
  FREQUENCY_PER_PERSON: {
    summary: 'Divides impressions by reach: how often each person saw it.',
    params: {
      impressions: 'Impressions, or a range.',
      reach: 'Reach of the same scope and period. Reach of several posts counts people twice.',
      method,
    },
    returns: 'A number of times. Blank when reach is 0 or unknown.',
  },
  REACH_RATE: {
    summary: 'Divides reach by followers at publication.',
    params: {
      reach: 'Reach of each post, or a range.',
      followers: 'Followers when the post was published. One cell stands for every row.',
      method,
    },
    returns: 'A fraction to format as %. Blank when the base is 0 or unknown. Above 1 is possible: non-followers are reached too.',
  },
  SHARE_OF_VOICE: {
    summary: 'Divides mentions of the brand by those of the brand and its competitors.',
    params: { brand: 'Mentions of the brand, or a range.', competitors: 'Mentions of all tracked competitors. Keep the same list in every period.' },
    returns: 'A fraction to format as %. Blank when the base is 0 or unknown.',
  },
  BRANDED_TRAFFIC_SHARE: {
    summary: 'Divides branded search and direct sessions by all sessions.',
    params: {
      branded: 'Sessions from searches for the brand.',
      direct: 'Direct sessions.',
      sessions: 'All sessions.',
      method,
    },
    returns: 'A fraction to format as %. Blank when the base is 0 or unknown.',
  },
  VIRALITY_RATE: {
    summary: 'Divides shares by impressions or views.',
    params: {
      shares: 'Shares or reposts, or a range.',
      impressions: 'Impressions or views of the same rows.',
      method,
    },
    returns: 'A fraction to format as %. Blank when the base is 0 or unknown.',
  },
  ENGAGEMENT_RATE: {
    summary: 'Divides engagements by a base: reach, impressions, views or followers.',
    params: {
      engagements: 'Interactions, or a range.',
      base: 'Reach, impressions, views or followers of the same rows. Say which one beside the result. With one cell of followers, "mean" gives the rate of a post.',
      method,
    },
    returns: 'A fraction to format as %. Blank when the base is 0 or unknown. Above 1 is possible.',
  },
  ENGAGEMENT_RATE_DAILY: {
    summary: 'Divides engagements by followers and by days.',
    params: {
      engagements: 'Engagements of the period, or a range.',
      followers: 'Average followers of the period. One cell stands for every row; several are averaged.',
      days: 'Number of days: of the period, or of each row.',
      method,
    },
    returns: 'A fraction to format as %. Blank when the base is 0 or unknown.',
  },
  CONVERSATION_RATE: {
    summary: 'Divides comments by posts, or by followers.',
    params: {
      comments: 'Comments and replies, or a range.',
      posts: 'Number of posts (Kaushik), or followers. Say which one beside the result.',
      method,
    },
    returns: 'Comments for each post, or a fraction of followers. Blank when the base is 0 or unknown.',
  },
  AMPLIFICATION_RATE: {
    summary: 'Divides shares by posts, or by followers.',
    params: {
      shares: 'Shares or reposts, or a range.',
      posts: 'Number of posts (Kaushik), or followers. Say which one beside the result.',
      method,
    },
    returns: 'Shares for each post, or a fraction of followers. Blank when the base is 0 or unknown.',
  },
  APPLAUSE_RATE: {
    summary: 'Divides likes by posts, or by followers.',
    params: {
      likes: 'Likes or reactions, or a range.',
      posts: 'Number of posts (Kaushik), or followers. Say which one beside the result.',
      method,
    },
    returns: 'Likes for each post, or a fraction of followers. Blank when the base is 0 or unknown.',
  },
  SAVE_RATE: {
    summary: 'Divides saves by reach or impressions.',
    params: {
      saves: 'Saves or bookmarks, or a range.',
      base: 'Reach, or impressions where there is no reach. Say which one beside the result.',
      method,
    },
    returns: 'A fraction to format as %. Blank when the base is 0 or unknown.',
  },
  ENGAGEMENT_DEPTH: {
    summary: 'Weighs interactions by their depth and divides by a base.',
    params: {
      likes: 'Likes.',
      comments: 'Comments.',
      shares: 'Shares.',
      saves: 'Saves.',
      clicks: 'Clicks. A blank part is left out.',
      base: 'Reach, impressions, views or followers. Beside ranges, one cell is a total.',
      weights: 'Optional: five weights in that order (four when clicks are blank), 1, 2, 3, 2, 1 when omitted. Print them beside the result.',
    },
    returns: 'A ratio. Compare only results of the same weights. Blank when the base is 0 or unknown.',
  },
  NEGATIVE_FEEDBACK_RATE: {
    summary: 'Divides hides, unfollows and reports by reach.',
    params: {
      negative: 'Negative feedback, or a range.',
      reach: 'Reach of the same rows.',
      method,
    },
    returns: 'A fraction to format as %. Blank when the base is 0 or unknown.',
  },
  REVISIT_RATE: {
    summary: 'Divides returning visitors by all visitors.',
    params: {
      returning: 'Visitors who came back, or a range.',
      visitors: 'All visitors of the same period. Visitors of several days count people twice.',
      method,
    },
    returns: 'A fraction to format as %. Blank when the base is 0 or unknown.',
  },
  AUDIENCE_GAP: {
    summary: 'Measures how far the engaged audience differs from the acquired one.',
    params: { followers_shares: 'Share of followers in each segment.', engaged_shares: 'Share of engaged people in the same segments.' },
    returns: '0 when alike, 1 when wholly apart. Blank when no segment is known on both sides.',
  },
  ACTIVE_ADVOCATE_RATE: {
    summary: 'Divides advocates active in the last 30 days by all advocates.',
    params: {
      active: 'Active advocates. Of a range in order of time, the last row counts.',
      advocates: 'All advocates, by your own definition. The last row counts too.',
      method: methodOfStocks,
    },
    returns: 'A fraction to format as %. Blank when the base is 0 or unknown.',
  },
  VIDEO_COMPLETION_RATE: {
    summary: 'Divides completed views by plays started.',
    params: {
      completions: 'Views to the end, or a range.',
      starts: 'Plays started. Networks count a start differently.',
      method,
    },
    returns: 'A fraction to format as %. Blank when the base is 0 or unknown.',
  },
  AVERAGE_PERCENT_VIEWED: {
    summary: 'Divides average watch time by the duration of the video.',
    params: {
      watch_time: 'Average watch time in seconds or as a duration, or a range. One cell stands for every row.',
      duration: 'Length of the video, likewise. One cell stands for every row.',
      method: methodOfStocks,
    },
    returns: 'A fraction to format as %. Blank when the base is 0 or unknown. Above 1 is possible: loops.',
  },
  HOOK_RATE: {
    summary: 'Divides views of 3 seconds by impressions or plays.',
    params: {
      views_3s: 'Views of at least 3 seconds, or a range.',
      impressions: 'Impressions or plays. Say which one beside the result.',
      method,
    },
    returns: 'A fraction to format as %. Blank when the base is 0 or unknown.',
  },
  VIEW_RATE: {
    summary: 'Divides video views by impressions.',
    params: {
      views: 'Views, or a range.',
      impressions: 'Impressions, where the network counts them apart from views.',
      method,
    },
    returns: 'A fraction to format as %. Blank when the base is 0 or unknown.',
  },
  STORY_COMPLETION_RATE: {
    summary: 'Divides the reach of the last story frame by that of the first.',
    params: {
      reach_last: 'Reach of the last frame, or a range.',
      reach_first: 'Reach of the first frame.',
      method,
    },
    returns: 'A fraction to format as %. Blank when the base is 0 or unknown.',
  },
  STORY_EXIT_RATE: {
    summary: 'Divides story exits by impressions.',
    params: {
      exits: 'Exits, or a range.',
      impressions: 'Impressions of the same stories.',
      method,
    },
    returns: 'A fraction to format as %. Blank when the base is 0 or unknown.',
  },
  TAP_FORWARD_RATE: {
    summary: 'Divides taps forward by impressions.',
    params: {
      taps: 'Taps to the next frame, or a range.',
      impressions: 'Impressions of the same stories.',
      method,
    },
    returns: 'A fraction to format as %. Blank when the base is 0 or unknown.',
  },
  CTR: {
    summary: 'Divides link clicks by impressions.',
    params: {
      clicks: 'Link clicks, or a range. All clicks is another figure: say so.',
      impressions: 'Impressions of the same rows.',
      method,
    },
    returns: 'A fraction to format as %. Blank when the base is 0 or unknown.',
  },
  CPC: {
    summary: 'Divides cost by clicks.',
    params: {
      cost: 'Cost, or a range.',
      clicks: 'Clicks of the same rows.',
      method,
    },
    returns: 'An amount for each click. Blank when there is none.',
  },
  CPM: {
    summary: 'Divides cost by impressions, for a thousand of them.',
    params: {
      cost: 'Cost, or a range.',
      impressions: 'Impressions of the same rows.',
      method,
    },
    returns: 'An amount for a thousand impressions. Blank when there are none.',
  },
  SOCIAL_TRAFFIC_SHARE: {
    summary: 'Divides sessions from social networks by all sessions.',
    params: {
      social: 'Sessions from social networks, or a range.',
      sessions: 'All sessions.',
      method,
    },
    returns: 'A fraction to format as %. Blank when the base is 0 or unknown. Links passed on privately land in direct traffic.',
  },
  BOUNCE_RATE: {
    summary: 'Divides bounces by sessions.',
    params: {
      bounces: 'Bounces: with Google Analytics 4, sessions less engaged sessions.',
      sessions: 'All sessions.',
      method,
    },
    returns: 'A fraction to format as %. Blank when the base is 0 or unknown.',
  },
  NET_FOLLOWERS: {
    summary: 'Subtracts followers lost from followers gained.',
    params: {
      gained: 'Followers gained, or a range.',
      lost: 'Followers lost in the same rows. Gains alone are not net.',
      method,
    },
    returns: 'A number of followers, below 0 when more left than came. Blank when one side is unknown.',
  },
  AUDIENCE_GROWTH_RATE: {
    summary: 'Gives the growth from a start to an end, as a share of the start.',
    params: {
      start: 'Followers at the start. Of a range in order of time, the first figure counts.',
      end: 'Followers at the end. Of a range, the last figure counts.',
      method: methodOfStocks,
    },
    returns: 'A fraction to format as %. Blank when the base is 0 or unknown.',
  },
  UNFOLLOW_RATE: {
    summary: 'Divides followers lost by followers at the start.',
    params: {
      lost: 'Followers lost, or a range.',
      start: 'Followers at the start of the period. Of a range in order of time, the first figure counts.',
      method,
    },
    returns: 'A fraction to format as %. Blank when the base is 0 or unknown.',
  },
  FOLLOW_CONVERSION_RATE: {
    summary: 'Divides new followers by profile visits.',
    params: {
      follows: 'New followers, or a range.',
      visits: 'Profile visits of the same days.',
      method,
    },
    returns: 'A fraction to format as %. Blank when the base is 0 or unknown. One may follow without a visit, so above 1 is possible.',
  },
  CLICK_TO_FAN_RATE: {
    summary: 'Divides fans won by ads by clicks on those ads.',
    params: {
      fans: 'Fans won by the ads, or a range.',
      clicks: 'Clicks on the ads.',
      method,
    },
    returns: 'A fraction to format as %. Blank when the base is 0 or unknown.',
  },
  COST_PER_FAN: {
    summary: 'Divides cost by fans acquired, or by those really reached.',
    params: {
      cost: 'Cost, or a range.',
      fans: 'Fans acquired by the spend, else net new fans: say which.',
      reach_share: 'Optional: share of fans really reached, such as 10%.',
      method,
    },
    returns: 'An amount for each fan. Blank when fans are 0 or fewer.',
  },
  OPTIN_RATE: {
    summary: 'Divides opt-ins by visitors or clicks.',
    params: {
      optins: 'Opt-ins, or a range.',
      visitors: 'Visitors or clicks. Say which one beside the result.',
      method,
    },
    returns: 'A fraction to format as %. Blank when the base is 0 or unknown.',
  },
  CONVERSION_RATE: {
    summary: 'Divides conversions by sessions, clicks or users.',
    params: {
      conversions: 'Conversions, or a range.',
      visits: 'Sessions, clicks or users. Say which ones beside the result.',
      method,
    },
    returns: 'A fraction to format as %. Blank when the base is 0 or unknown.',
  },
  FUNNEL_CONVERSION: {
    summary: 'Shows how many people pass each step of a funnel.',
    params: { steps: 'Counts of the steps, the first one first. A blank step is skipped.' },
    returns: 'One row a step: rate from the step before, rate from the first, loss, remark. The last row is the whole.',
  },
  TOTAL_COST: {
    summary: 'Adds media, content, tools, time and other costs.',
    params: {
      media: 'Media spend, or a range.',
      content: 'Content.',
      tools: 'Tools.',
      hours: 'Hours spent.',
      rate: 'Cost of an hour, charges included: one for all hours, or one a row. Hours without it leave the result blank.',
      other: 'Optional: any other cost.',
    },
    returns: 'An amount: the known parts added. Blank when none is known.',
  },
  ROI: {
    summary: 'Gives the return on investment: gain less cost, divided by cost.',
    params: {
      gain: 'Margin brought in, or a range. With revenue instead, say so beside the result.',
      cost: 'Full cost, time included.',
      method,
    },
    returns: 'A fraction to format as %: 1.5 is 150%, −1 is everything lost. Blank when cost is 0 or unknown.',
  },
  ROAS: {
    summary: 'Divides revenue by ad spend.',
    params: {
      revenue: 'Revenue from the ads, or a range.',
      ad_spend: 'Ad spend of the same rows.',
      method,
    },
    returns: 'A ratio: 5 is 5:1, a return of 400% if ads are the only cost. Blank when spend is 0 or unknown.',
  },
  COST_PER_LEAD: {
    summary: 'Divides cost by leads.',
    params: {
      cost: 'Full cost, time included, or a range.',
      leads: 'Leads of the same rows.',
      method,
    },
    returns: 'An amount for each lead. Blank when there is none.',
  },
  COST_PER_ACQUISITION: {
    summary: 'Divides cost by new customers.',
    params: {
      cost: 'Full cost, time included, or a range.',
      customers: 'New customers of the same rows.',
      method,
    },
    returns: 'An amount for each new customer. Blank when there is none.',
  },
  COST_PER_MESSAGE: {
    summary: 'Divides cost by messaging conversations started.',
    params: {
      cost: 'Full cost, time included, or a range.',
      conversations: 'Messaging conversations started of the same rows.',
      method,
    },
    returns: 'An amount for each conversation. Blank when there is none.',
  },
  COST_PER_ENGAGEMENT: {
    summary: 'Divides cost by engagements.',
    params: {
      cost: 'Full cost, time included, or a range.',
      engagements: 'Engagements of the same rows.',
      method,
    },
    returns: 'An amount for each engagement. Blank when there is none.',
  },
  RETURN_ON_ENGAGEMENT: {
    summary: 'Divides value by engagements.',
    params: {
      value: 'Value attributed, or a range.',
      engagements: 'Engagements of the same rows.',
      method,
    },
    returns: 'An amount for each engagement. Blank when there is none.',
  },
  ENGAGED_TO_CONVERTED: {
    summary: 'Divides conversions by engaged people.',
    params: {
      conversions: 'Conversions, or a range.',
      engaged: 'Engaged people of the same rows.',
      method,
    },
    returns: 'A fraction to format as %. Blank when the base is 0 or unknown.',
  },
  ASSIST_RATIO: {
    summary: 'Divides assisted conversions by last-click conversions.',
    params: {
      assisted: 'Assisted conversions, or a range.',
      last_click: 'Last-click conversions of the same rows.',
      method,
    },
    returns: 'A ratio: near 0 it closes, above 1 it rather assists. Blank when there is no last click.',
  },
  COST_PER_CONVERSION_SHARED: {
    summary: 'Divides cost by direct conversions and a credit for assisted ones.',
    params: {
      cost: 'Cost.',
      direct: 'Direct (last-click) conversions.',
      assisted: 'Assisted conversions.',
      credit: 'Credit for an assist, 0 to 1. Show 0, 0.5 and 1 side by side.',
    },
    returns: 'An amount for each conversion. Blank when there is none.',
  },
  EARNED_MEDIA_VALUE: {
    summary: 'Values impressions at the price of advertising: a memo line, not a result.',
    params: { impressions: 'Impressions.', cpm: 'Price of a thousand impressions.', adjustment: 'Optional: adjustment, 1 when omitted.' },
    returns: 'An amount, never part of a return on investment. Blank when a part is unknown.',
  },
  HOURS_PER_RESULT: {
    summary: 'Divides hours by results.',
    params: {
      hours: 'Hours spent, or a range.',
      results: 'Results of the same rows.',
      method,
    },
    returns: 'Hours for each result. Blank when there is none.',
  },
  SOCIAL_CAPITAL_VALUE: {
    summary: 'Models the value of touchpoints: speculative, outside any return.',
    params: {
      touchpoints: 'Number of touchpoints.',
      hours: 'Hours of each.',
      trust: 'Trust, 0 to 1.',
      sentiment: 'Sentiment, −1 to 1.',
      hourly_income: 'Income of an hour.',
    },
    returns: 'An amount, below 0 with a negative sentiment. Blank when a part is unknown.',
  },
  NET_SENTIMENT: {
    summary: 'Balances positive and negative mentions, from −1 to 1.',
    params: {
      positive: 'Positive mentions, or a range. Beside ranges, one cell is a total.',
      negative: 'Negative mentions.',
      neutral: 'Optional: neutral mentions. Unlabelled ones stay out.',
      exclude_neutral: 'Optional: TRUE to leave neutral mentions out. Say so beside the result.',
    },
    returns: 'From −1 to 1. Blank when there is no mention.',
  },
  NEGATIVE_SHARE: {
    summary: 'Divides negative mentions by all mentions.',
    params: {
      negative: 'Negative mentions, or a range.',
      mentions: 'All labelled mentions.',
      method,
    },
    returns: 'A fraction to format as %. Blank when the base is 0 or unknown.',
  },
  RESPONSE_RATE: {
    summary: 'Divides answered messages by those that call for an answer.',
    params: {
      answered: 'Messages answered in time, or a range: numbers, or ticked boxes.',
      answerable: 'Messages that call for an answer.',
      method,
    },
    returns: 'A fraction to format as %. Blank when the base is 0 or unknown.',
  },
  RESOLUTION_RATE: {
    summary: 'Divides resolved queries by queries received.',
    params: {
      resolved: 'Queries resolved, or a range: numbers, or ticked boxes.',
      received: 'Queries received. Say whether both are the same queries or the same period.',
      method,
    },
    returns: 'A fraction to format as %. Blank when the base is 0 or unknown.',
  },
  ESCALATION_RATE: {
    summary: 'Divides escalated queries by queries received.',
    params: {
      escalated: 'Queries escalated, or a range: numbers, or ticked boxes.',
      received: 'Queries received.',
      method,
    },
    returns: 'A fraction to format as %. Blank when the base is 0 or unknown.',
  },
  CSAT: {
    summary: 'Divides satisfied answers by all answers.',
    params: {
      satisfied: 'Satisfied answers, or a range: numbers, or ticked boxes.',
      answers: 'All answers. Say how many did not answer.',
      method,
    },
    returns: 'A fraction to format as %. Blank when the base is 0 or unknown.',
  },
  NPS: {
    summary: 'Subtracts detractors from promoters and divides by all answers.',
    params: {
      promoters: 'Answers of 9 or 10, or a range: numbers, or ticked boxes.',
      detractors: 'Answers of 0 to 6, or a range: numbers, or ticked boxes.',
      answers: 'All answers. Say how many did not answer.',
      method,
    },
    returns: 'A number from −1 to 1; times 100 it is the usual score. Blank when the base is 0 or unknown.',
  },
  RESPONSE_TIME: {
    summary: 'Gives the hours from a request to its answer, those that still wait included.',
    params: {
      received: 'When each request came: cells that hold dates with times.',
      answered: 'When it was first answered, or solved; blank while it waits.',
      statistic: 'Optional: "median" (default), "mean" or "p90", the time that nine in ten stay below.',
      until: 'Optional: when it was looked at; the latest moment of both ranges when omitted.',
    },
    returns: 'Hours. Blank while too many still wait to tell; the mean, while one does.',
  },
  SLA_RATE: {
    summary: 'Divides what was answered in time by all that was due.',
    params: {
      durations: 'Hours to the answer, or cells that hold durations.',
      target: 'Hours allowed.',
      waiting: 'Optional: hours that unanswered requests have waited. Beyond the target they are missed.',
    },
    returns: 'A fraction to format as %. Blank when nothing was due.',
  },
  GOAL_PROGRESS: {
    summary: 'Tells how much of the way to a target is done.',
    params: { actual: 'Figure of today.', target: 'Target.', baseline: 'Optional: where it started, 0 when omitted. With it, targets that fall work too.' },
    returns: 'A fraction to format as %: 1 is reached. Blank when target and start are the same.',
  },
  GOAL_PACE: {
    summary: 'Divides progress towards a target by the share of its time that is over.',
    params: { ...goal, season },
    returns: 'A ratio: 1 is on track, 1.2 is a fifth ahead. Blank before the first day.',
  },
  GOAL_STATUS: {
    summary: 'Says in a word how a target stands: ahead, behind…',
    params: { ...goal, season },
    returns: 'A word. Ahead from a pace of 1.1, behind under 0.9, too early in the first tenth of the time.',
  },
  PERIOD_CHANGE: {
    summary: 'Gives the change from one period to another, as a share of the earlier one.',
    params: {
      current: 'Figure of this period, or a range.',
      previous: 'Figure of the earlier period. For rates, use POINT_CHANGE.',
      method,
    },
    returns: 'A fraction to format as %. Blank when the earlier figure is 0 or unknown.',
  },
  POINT_CHANGE: {
    summary: 'Gives the difference of two rates in percentage points.',
    params: { rate: 'Rate of this period, as a fraction or with %.', previous_rate: 'Rate of the earlier period.' },
    returns: 'Points: 0.28 is +0.28 percentage points. Blank when a rate is unknown.',
  },
  ROBUST_TREND: {
    summary: 'Gives the typical change from one step to the next, which an outlier does not pull.',
    params: { values: 'Figures in order of time, one a step. Blanks keep their place.' },
    returns: 'A figure a step. Blank under 8 figures.',
  },
  OWN_PERCENTILE: {
    summary: 'Tells which share of your past posts did less.',
    params: { value: 'Figure of the post.', history: 'Figures of comparable past posts, at least ten.' },
    returns: 'A fraction: 0.9 is better than nine in ten. Blank under 10 posts.',
  },
} as const satisfies { [name: string]: FunctionHelp };
