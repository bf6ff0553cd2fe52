/** The same exports as public importers and their tests meet them: other languages, other words, fewer columns. Figures are made up. */
import { describe, expect, it } from 'vitest';
import { codes, readCsv, readOne } from './read';

type Variant = { header: string; row: string; name?: string; is: object; values: object };

const youtube = 'Content 2026-09-01_2026-09-30 Chaîne.zip';

const variants: { [what: string]: Variant } = {
  'YouTube with the words of thumbnails': {
    header: 'Content,Video title,Video publish time,Duration,Views,Subscribers,Thumbnail impressions,Thumbnail click-through rate (%)',
    row: '2q4TS4z4Rpk,A guide,"Jan 6, 2024",2496,8542,140,138912,4.02',
    name: youtube,
    is: { platform: 'youtube', kind: 'posts', language: 'en' },
    values: { impressions: 138912, impressionClickRate: 0.0402, views: 8542, durationSeconds: 2496 },
  },
  'YouTube in German, with the soft hyphens it prints': {
    header:
      'Videos,Video\u00adtitel,Veröffentlichungs\u00adzeitpunkt des Videos,Dauer,Aufrufe,Wiedergabezeit (Stunden),Abonnenten,Geschätzter Umsatz (EUR),Impressionen,Klickrate der Impressionen (%)',
    row: '2q4TS4z4Rpk,Titel,"Jan 6, 2024",120,900,2.5,3,1.25,4000,5.5',
    name: 'Vi\u00adde\u00ados 2026-09-01_2026-09-30 Kanal.zip',
    is: { platform: 'youtube', kind: 'posts', language: 'de', currency: 'EUR', account: 'Kanal' },
    values: { views: 900, watchTimeSeconds: 9000, subscribers: 3, impressions: 4000, impressionClickRate: 0.055, estimatedRevenue: 1.25 },
  },
  'YouTube in Spanish': {
    header:
      'Contenido,Título del vídeo,Hora de publicación del vídeo,Visualizaciones,Tiempo de visualización (horas),Suscriptores,Impresiones,Porcentaje de clics de las impresiones (%)',
    row: '2q4TS4z4Rpk,Un título,"Jan 6, 2024",900,2.5,3,4000,5.5',
    name: youtube,
    is: { platform: 'youtube', kind: 'posts', language: 'es' },
    values: { views: 900, watchTimeSeconds: 9000, subscribers: 3, impressions: 4000, impressionClickRate: 0.055 },
  },
  'YouTube in the Spanish of the Americas, with the words of thumbnails': {
    header:
      'Contenido,Título del video,Tiempo de publicación del video,Duración,Porcentaje promedio reproducido (%),Suscriptores obtenidos,Vistas,Duración promedio de vistas,Impresiones de miniaturas,Tasa de clics de las miniaturas (%)',
    row: '2q4TS4z4Rpk,Un título,"Jan 6, 2024",120,40.5,3,900,0:00:48,4000,5.5',
    name: youtube,
    is: { platform: 'youtube', kind: 'posts', language: 'es' },
    values: { averageViewedShare: 0.405, subscribersGained: 3, views: 900, averageViewSeconds: 48, impressions: 4000, impressionClickRate: 0.055 },
  },
  'YouTube in Portuguese': {
    header:
      'Conteúdo,Título do vídeo,Horário de publicação do vídeo,Duração,Impressões de miniaturas,Taxa de cliques na miniatura (%),Visualizações,Visualizações intencionais,Tempo de exibição (horas),Duração média da visualização,Porcentagem visualizada média (%),Inscrições obtidas',
    row: ' -abcdefghij,Um título,"Oct 30, 2023",20,3000,6,8000,3000,7.0,0:00:28,140,20',
    name: youtube,
    is: { platform: 'youtube', kind: 'posts', language: 'pt' },
    values: {
      impressions: 3000,
      impressionClickRate: 0.06,
      views: 8000,
      engagedViews: 3000,
      watchTimeSeconds: 25200,
      averageViewSeconds: 28,
      subscribersGained: 20,
    },
  },
  'YouTube in Italian': {
    header:
      'Contenuti,Titolo video,Ora pubblicazione video,Durata,"Visualizzazioni ""engaged""",Percentuale media visualizzata (%),Spettatori unici,Durata di visualizzazione media,Visualizzazioni,Tempo di visualizzazione (ore),Iscritti',
    row: '2q4TS4z4Rpk,Un titolo,"Jun 22, 2026",30,500,92.44,400,0:00:23,900,2.5,3',
    name: youtube,
    is: { platform: 'youtube', kind: 'posts', language: 'it' },
    values: { engagedViews: 500, averageViewedShare: 0.9244, uniqueViewers: 400, averageViewSeconds: 23, views: 900, watchTimeSeconds: 9000, subscribers: 3 },
  },
  'TikTok with the average watch time in seconds': {
    header:
      'Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views,Total play time,Average watch time,Watched full video,Add to favorites',
    row: 'Chair test,https://www.tiktok.com/@changyin/video/7400000000000000001,2024-08-06 09:10,300,22,15,5000,,12.5,0.31,40',
    is: { platform: 'tiktok', kind: 'posts' },
    values: { likes: 300, views: 5000, averageViewSeconds: 12.5, saves: 40 },
  },
  'TikTok with the average watch time as a clock': {
    header: 'Video title,Video link,Post time,Total likes,Total views,Average watch time',
    row: 'Arrivals,https://www.tiktok.com/@changyin/video/7400000000000000001,2024-08-06 09:10,300,5000,0:09',
    is: { platform: 'tiktok', kind: 'posts' },
    values: { averageViewSeconds: 9 },
  },
  'Instagram in Spanish': {
    header:
      'Identificador de la publicación,Identificador de la cuenta,Nombre de usuario de la cuenta,Nombre de la cuenta,Descripción,Duración (segundos),Hora de publicación,Enlace permanente,Tipo de publicación,Comentario sobre los datos,Fecha,Visualizaciones,Alcance,Me gusta,Veces que se compartió,Seguimientos,Comentarios,Veces que se guardó',
    row: '18011000000000001,1784,marca,Marca,Texto,45,07/22/2026 19:30,https://www.instagram.com/p/ABC123/,Reel de Instagram,,Total,20000,10000,300,10,8,20,5',
    is: { platform: 'instagram', kind: 'posts', language: 'es', account: '1784' },
    values: { durationSeconds: 45, views: 20000, reach: 10000, likes: 300, shares: 10, follows: 8, comments: 20, saves: 5 },
  },
  'Instagram in the Spanish of Spain': {
    header:
      'Identificador de la publicación,Identificador de la cuenta,Nombre de usuario de la cuenta,Hora de publicación,Alcance,Me gusta,Veces que se ha compartido,Seguidores,Comentarios,Veces guardado',
    row: '18011000000000001,1784,marca,07/22/2026 19:30,10000,300,10,8,20,5',
    is: { platform: 'instagram', kind: 'posts', language: 'es' },
    values: { reach: 10000, likes: 300, shares: 10, follows: 8, comments: 20, saves: 5 },
  },
  'Instagram in Portuguese': {
    header:
      'Identificação do post,Identificação da conta,Nome de usuário da conta,Nome da conta,Descrição,Duração (s),Horário de publicação,Link permanente,Tipo de post,Data,Visualizações,Alcance,Curtidas,Compartilhamentos,Seguimentos,Comentários,Salvamentos',
    row: '18011000000000001,1784,marca,Marca,Texto,45,07/22/2026 19:30,https://www.instagram.com/p/ABC123/,Reel do Instagram,Total,20000,10000,300,10,8,20,5',
    is: { platform: 'instagram', kind: 'posts', language: 'pt', account: '1784' },
    values: { durationSeconds: 45, views: 20000, reach: 10000, likes: 300, shares: 10, follows: 8, comments: 20, saves: 5 },
  },
  'Facebook in Spanish': {
    header:
      'Identificador de la publicación,Identificador de la página,Nombre de la página,Título,Descripción,Duración (segundos),Hora de publicación,Enlace permanente,Tipo de publicación,Comentario sobre los datos,Fecha,Visualizaciones,Alcance,"Reacciones, comentarios y veces que se compartió",Reacciones,Comentarios,Veces que se compartió,Total de clics,Clics de otro tipo,Clics en el enlace,Ingresos estimados (USD),Segundos reproducidos,Segundos en promedio reproducidos',
    row: '122100000000000001,6150,Marca,Hola,,0,03/16/2026 19:30,https://www.facebook.com/1,Foto,,Total,900,700,33,20,3,10,40,30,10,1.5,100,2.5',
    is: { platform: 'facebook', kind: 'posts', language: 'es', account: '6150', currency: 'USD' },
    values: {
      views: 900,
      reach: 700,
      interactionsNative: 33,
      reactions: 20,
      comments: 3,
      shares: 10,
      clicks: 40,
      otherClicks: 30,
      linkClicks: 10,
      estimatedRevenue: 1.5,
      averageViewSeconds: 2.5,
    },
  },
  'Facebook in Portuguese': {
    header:
      'Identificação do post,Identificação da Página,Nome da Página,Título,Descrição,Duração (s),Horário de publicação,Link permanente,Tipo de post,Data,Visualizações,Alcance,"Reações, comentários e compartilhamentos",Reações,Comentários,Compartilhamentos,Total de cliques,Outros cliques',
    row: '122100000000000001,6150,Marca,Olá,,0,03/16/2026 19:30,https://www.facebook.com/1,Foto,Total,900,700,33,20,3,10,40,30',
    is: { platform: 'facebook', kind: 'posts', language: 'pt', account: '6150' },
    values: { views: 900, reach: 700, interactionsNative: 33, reactions: 20, comments: 3, shares: 10, clicks: 40, otherClicks: 30 },
  },
  'Facebook videos without a universal id': {
    header: 'Video asset ID,Page ID,Page name,Title,Duration (sec),Publish time,Reach,3-second video views,1-minute video views,Reactions,Comments,Shares',
    row: '1234567890,987654321,Your Page,A video,180,01/15/2023 14:30,5243,1423,852,35,12,8',
    is: { platform: 'facebook', kind: 'breakdown', account: '987654321' },
    values: { reach: 5243, reactions: 35, comments: 12, shares: 8 },
  },
  'Facebook videos in Portuguese': {
    header:
      'Número de identificação do ativo de vídeo,Identificação do vídeo universal,Identificação da Página,Nome da Página,Título,Horário de publicação,Alcance,"Reações, comentários e compartilhamentos",Segundos de visualização,Média de segundos de visualização',
    row: '1234567890,77,987654321,Marca,Um vídeo,01/15/2023 14:30,5243,55,900,2.5',
    is: { platform: 'facebook', kind: 'breakdown', language: 'pt' },
    values: { reach: 5243, interactionsNative: 55, watchTimeSeconds: 900, averageViewSeconds: 2.5 },
  },
  'LinkedIn days in Portuguese': {
    header:
      'Data,Impressões (orgânicas),Impressões (patrocinadas),Impressões (total),Impressões únicas (orgânicas),Cliques (orgânicos),Cliques (patrocinados),Cliques (total),Reações (total),Comentários (total),Compartilhamentos (total),Taxa de engajamento (total)',
    row: '09/16/2026,90,10,100,80,4,1,5,7,2,1,0.15',
    is: { platform: 'linkedin', kind: 'daily', language: 'pt', from: '2026-09-16' },
    values: { impressions: 100, uniqueImpressions: 80, clicks: 5, reactions: 7, comments: 2, shares: 1, engagementRateNative: 0.15 },
  },
  'LinkedIn days in Spanish': {
    header:
      'Fecha,Impresiones (totales),Impresiones únicas (orgánicas),Clics (totales),Reacciones (total),Comentarios (totales),Veces compartido (total),Tasa de interacción (total)',
    row: '09/16/2026,100,80,5,7,2,1,0.15',
    is: { platform: 'linkedin', kind: 'daily', language: 'es' },
    values: { impressions: 100, uniqueImpressions: 80, clicks: 5, reactions: 7, comments: 2, shares: 1, engagementRateNative: 0.15 },
  },
  'LinkedIn days in Italian': {
    header:
      'Data,Impressioni (totale),Clic (organici),Clic (sponsorizzati),Clic (totale),Reazioni (totale),Commenti (totale),Diffusioni post (totali),Percentuale di interesse (totale)',
    row: '09/16/2026,100,4,1,5,7,2,1,0.15',
    is: { platform: 'linkedin', kind: 'daily', language: 'it' },
    values: { impressions: 100, clicks: 5, reactions: 7, comments: 2, shares: 1, engagementRateNative: 0.15 },
  },
  'LinkedIn posts in Spanish': {
    header:
      'Título de la publicación,Enlace de la publicación,Tipo de publicación,Nombre de la campaña,Anunciado por,Fecha de creación,Impresiones,Visualizaciones,Clics,Recomendaciones,Comentarios,Veces compartido,Seguidores,Tasa de interacción,Tipo de contenido',
    row: 'Hola,https://www.linkedin.com/feed/update/urn:li:activity:7373000000000000000,Orgánico,,Ana Ejemplo,09/14/2025,100,40,5,7,2,1,3,0.15,Vídeo',
    is: { platform: 'linkedin', kind: 'posts', language: 'es' },
    values: { impressions: 100, views: 40, clicks: 5, likes: 7, comments: 2, shares: 1, follows: 3, engagementRateNative: 0.15 },
  },
  'LinkedIn posts in Portuguese': {
    header:
      'Título da publicação,Link da publicação,Tipo de publicação,Nome da campanha,Publicada por,Criação,Impressões,Visualizações,Cliques,Gostaram,Comentários,Compartilhamentos,Seguidores,Taxa de engajamento,Tipo de conteúdo',
    row: 'Olá,https://www.linkedin.com/feed/update/urn:li:activity:7373000000000000000,Orgânico,,Ana Exemplo,09/14/2025,100,40,5,7,2,1,3,0.15,Vídeo',
    is: { platform: 'linkedin', kind: 'posts', language: 'pt' },
    values: { impressions: 100, views: 40, clicks: 5, likes: 7, comments: 2, shares: 1, follows: 3, engagementRateNative: 0.15 },
  },
  'LinkedIn followers in Spanish': {
    header: 'Fecha,Seguidores patrocinados,Seguidores generales,Total de seguidores',
    row: '09/16/2026,1,4,5',
    is: { platform: 'linkedin', kind: 'daily', language: 'es' },
    values: { follows: 5 },
  },
  'LinkedIn visitors in Italian': {
    header: 'Data,Totale visualizzazioni della pagina (totale),Totale visitatori unici (totale)',
    row: '09/16/2026,12,9',
    is: { platform: 'linkedin', kind: 'daily', language: 'it' },
    values: { pageViews: 12, uniqueVisitors: 9 },
  },
  'Meta Ads in Portuguese': {
    header:
      'Início dos relatórios,Término dos relatórios,Nome da campanha,Nome do anúncio,Identificação do anúncio,Idade,Valor usado (BRL),Impressões,Alcance,Resultados,Cliques (todos),Cliques no link,Compras,Valor de conversão da compra,CPM (custo por 1.000 impressões) (BRL)',
    row: '2026-08-01,2026-08-31,Marca,Vídeo,120210000000000001,18-24,62.5,5000,3000,12,90,80,4,250,12.5',
    is: { platform: 'meta-ads', kind: 'ads', language: 'pt', currency: 'BRL' },
    values: { spend: 62.5, impressions: 5000, reach: 3000, results: 12, clicks: 90, linkClicks: 80, purchases: 4, conversionValue: 250, cpm: 12.5 },
  },
  'Meta Ads in Spanish': {
    header: 'Nombre de la campaña,Resultados,Importe gastado (COP),Impresiones,Alcance,Clics en el enlace,Inicio del informe,Fin del informe',
    row: 'Marca,12,62.5,5000,3000,80,2026-08-01,2026-08-31',
    is: { platform: 'meta-ads', kind: 'ads', language: 'es', currency: 'COP' },
    values: { results: 12, spend: 62.5, impressions: 5000, reach: 3000, linkClicks: 80 },
  },
  'Meta Ads in Italian': {
    header: 'Inizio dei report,Fine dei report,Nome della campagna,Importo speso (EUR),Impression,Copertura,Risultati,Clic sul link',
    row: '2026-08-01,2026-08-31,Marca,62.5,5000,3000,12,80',
    is: { platform: 'meta-ads', kind: 'ads', language: 'it', currency: 'EUR' },
    values: { results: 12, spend: 62.5, impressions: 5000, reach: 3000, linkClicks: 80 },
  },
  'Search Console queries in French': {
    header: 'Requêtes les plus fréquentes,Clics,Impressions,CTR,Position',
    row: 'agence danvez,10,23,43.48%,1.43',
    is: { platform: 'search-console', kind: 'web', language: 'fr' },
    values: { clicks: 10, impressions: 23 },
  },
  'Search Console days in French': {
    header: 'Date,Clics,Impressions,CTR,Position',
    row: '2026-08-14,10,23,43.48%,1.43',
    is: { platform: 'search-console', kind: 'web', language: 'fr', from: '2026-08-14' },
    values: { clicks: 10, impressions: 23 },
  },
  'Search Console queries in Spanish': {
    header: 'Consultas principales,Clics,Impresiones,CTR,Posición',
    row: 'una consulta,10,23,43.48%,1.43',
    is: { platform: 'search-console', kind: 'web', language: 'es' },
    values: { clicks: 10, impressions: 23 },
  },
  'Search Console queries in German': {
    header: 'Häufigste Suchanfragen,Klicks,Impressionen,Klickrate,Position',
    row: 'büro mieten,9,300,3%,4.2',
    is: { platform: 'search-console', kind: 'web', language: 'de' },
    values: { clicks: 9, impressions: 300 },
  },
};

describe('variants of known exports', () => {
  it.each(Object.entries(variants))('%s', async (_what, { header, row, name, is, values }) => {
    const table = await readOne(`${header}\n${row}\n`, { name });
    expect(table).toMatchObject({ status: 'recognised', kept: 1, ...is });
    expect(table.records.find(({ scope }) => scope !== 'paid')?.values).toMatchObject(values);
    expect(codes(table).filter((code) => code.endsWith('unreadable'))).toEqual([]);
  });

  it.each([
    ['German', 'YouTube in German, with the soft hyphens it prints', 'Gesamt'],
    ['Italian', 'YouTube in Italian', 'Totale'],
  ])('leave the total row out in %s too', async (_language, what, total) => {
    const { header, row, name } = variants[what] as Variant;
    const table = await readOne(`${header}\n${total},,,,99999,9,9,9,9,9\n${row}\n`, { name });
    expect(table).toMatchObject({ kept: 1, skipped: 1, totals: { views: 900 } });
  });

  it('read reports of Google Ads in Portuguese and Spanish with the period above them', async () => {
    const portuguese = await readOne(
      'Relatório de campanha\n3 de outubro de 2026 - 5 de outubro de 2026\nStatus da campanha,Campanha,Código da moeda,Custo,Conversões,Impr.,Cliques,Tipo de campanha\nAtivada,Catálogo,BRL,"178,93","2,00",587,156,Pesquisa\nTotal: campanhas, --, --,"178,93","2,00",587,156, --\n',
    );
    expect(portuguese).toMatchObject({ platform: 'google-ads', kind: 'ads', language: 'pt', kept: 1, skipped: 1, from: '2026-10-03', to: '2026-10-05' });
    expect(portuguese.records[0]).toMatchObject({
      campaignName: 'Catálogo',
      currency: 'BRL',
      values: { spend: 178.93, conversions: 2, impressions: 587, clicks: 156 },
    });
    const spanish = await readOne(
      'Informe de campaña\n1 de septiembre de 2026 - 30 de septiembre de 2026\nDía,Estado de la campaña,Campaña,Coste,Impr.,CTR,CPC medio,Clics,Conversiones,Coste/conv.\n2026-09-14,Habilitada,Marca,"8,50",247,"4,05%","0,85",10,"1,00","8,50"\n',
    );
    expect(spanish).toMatchObject({ platform: 'google-ads', kind: 'ads', language: 'es', kept: 1, from: '2026-09-14' });
    expect(spanish.records[0]?.values).toMatchObject({ spend: 8.5, impressions: 247, cpc: 0.85, clicks: 10, conversions: 1 });
  });

  it('keep no name of the person who posted', async () => {
    for (const what of ['LinkedIn posts in Spanish', 'LinkedIn posts in Portuguese']) {
      const { header, row } = variants[what] as Variant;
      const { records } = await readOne(`${header}\n${row}\n`);
      expect(JSON.stringify(records)).not.toContain('Ana E');
    }
  });

  it('know a video by its own id where it has no other, and a post that names its video by the post', async () => {
    const { header, row } = variants['Facebook videos without a universal id'] as Variant;
    const table = await readOne(`${header}\n${row}\n${row.replace('1234567890', '1234567891')}\n`);
    expect(table.records.map(({ postId, dimension }) => [postId, dimension])).toEqual([
      ['1234567890', 'video'],
      ['1234567891', 'video'],
    ]);
    const posts = await readOne(`Post ID,${header}\n122100000000000042,${row}\n`);
    expect(posts).toMatchObject({ platform: 'facebook', kind: 'posts' });
    expect(posts.records[0]?.postId).toBe('122100000000000042');
  });

  it('gain the days of Meta in Portuguese, where followers are those of the day', async () => {
    const day = (title: string) =>
      readCsv(`sep=,\n"${title}"\n"Data","Primary"\n"2026-08-10T00:00:00","100"\n"2026-08-11T00:00:00","110"\n`, { name: 'Dados.csv' });
    const titles = { 'Seguidores no Instagram': 'follows', 'Visitas ao perfil do Instagram': 'profileVisits', 'Cliques no link do Instagram': 'linkClicks' };
    for (const [title, key] of Object.entries(titles)) {
      const [table] = await day(title);
      expect(table).toMatchObject({ status: 'recognised', platform: 'instagram', kind: 'daily', totals: { [key]: 210 } });
    }
    const [reach] = await day('Interações com o conteúdo');
    expect(reach).toMatchObject({ status: 'ambiguous', candidates: [{ platform: 'instagram' }, { platform: 'facebook' }] });
  });
});
