/** Draws the first page of a PDF as a screen would and prints what the code on it says. */
import { readFile } from 'node:fs/promises';
import { argv, stdout } from 'node:process';

import jsQR from 'jsqr';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

const pdf = await getDocument({ data: new Uint8Array(await readFile(argv[2])), verbosity: VerbosityLevel.ERRORS }).promise;
const page = await pdf.getPage(1);
const viewport = page.getViewport({ scale: 2.5 });
const { canvas, context } = pdf.canvasFactory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
await page.render({ canvas, canvasContext: context, viewport }).promise;
const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
stdout.write(jsQR(data, width, height)?.data ?? '');
