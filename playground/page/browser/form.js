/** Shows a form (modal) of the bot, checks what Discord would check, and keeps what was typed until the bot has taken it. */

/** @import { Context } from './types.d.ts' */

import { avatar } from './avatar.js';
import { choices } from './components.js';
import { h, icon } from './dom.js';
import { upload } from './files.js';
import { markdown } from './markdown-view.js';
import { select } from './select.js';

/**
 * @typedef {{ key: string, element: HTMLElement, value: () => string | string[], files: () => Promise<string[]>, complaint: () => string, focus: () => void }} Field
 * @typedef {{ interactionId: string, title: string, components: any[] }} FormData
 */

/**
 * Opens the form over the page. `send` gives a sentence when the form was not taken; it stays open then, with everything in it.
 * @param {FormData} form @param {string} appName @param {Context} context
 * @param {(values: Record<string, string | string[]>, files: Record<string, string[]>) => Promise<string | null>} send
 */
export function openForm(form, appName, context, send) {
  const parts = form.components.map(each => part(each, context));
  const fields = parts.map(each => each.field).filter(each => each !== null);
  const failure = h('p', { class: 'form-failure', role: 'alert', hidden: true });
  const submit = /** @type {HTMLButtonElement} */ (
    h('button', { class: 'form-submit', type: 'submit' }, 'Submit')
  );
  const close = () => dialog.close();
  const dialog = /** @type {HTMLDialogElement} */ (
    h(
      'dialog',
      { class: 'form', 'aria-labelledby': 'form-title' },
      h(
        'form',
        { novalidate: true },
        h(
          'header',
          null,
          h('img', { src: avatar(appName, true), alt: '' }),
          h('h2', { id: 'form-title' }, form.title),
          h(
            'button',
            { class: 'icon-button', type: 'button', 'aria-label': 'Close', onclick: close },
            icon('close'),
          ),
        ),
        h(
          'div',
          { class: 'form-body' },
          h(
            'p',
            { class: 'form-warning' },
            icon('warning'),
            h(
              'span',
              null,
              'This form will be submitted to ',
              h('strong', null, appName),
              '. Do not share passwords or other sensitive information.',
            ),
          ),
          parts.map(each => each.element),
          failure,
        ),
        h(
          'footer',
          null,
          h('button', { class: 'form-cancel', type: 'button', onclick: close }, 'Cancel'),
          submit,
        ),
      ),
    )
  );

  dialog.addEventListener('submit', async event => {
    event.preventDefault();
    const wrong = fields.filter(field => complain(field) !== '');
    if (wrong.length > 0) return wrong[0]?.focus();
    submit.disabled = true;
    failure.hidden = true;
    const sentence = await trySend(fields, send);
    submit.disabled = false;
    if (sentence === null) return close();
    failure.textContent = sentence;
    failure.hidden = false;
    failure.scrollIntoView({ block: 'nearest' });
  });
  // By then the browser has given the focus back to where it was.
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  fields[0]?.focus();
}

/**
 * @param {Field[]} fields @param {(values: Record<string, string | string[]>, files: Record<string, string[]>) => Promise<string | null>} send
 */
async function trySend(fields, send) {
  try {
    const files = await Promise.all(fields.map(async field => [field.key, await field.files()]));
    return await send(
      Object.fromEntries(fields.map(field => [field.key, field.value()])),
      Object.fromEntries(files.filter(([, list]) => (list?.length ?? 0) > 0)),
    );
  } catch (error) {
    return /** @type {Error} */ (error).message;
  }
}

/** Shows what is wrong with a field, below it. @param {Field} field */
function complain(field) {
  const sentence = field.complaint();
  const place = /** @type {HTMLElement} */ (field.element.querySelector('.field-complaint'));
  place.textContent = sentence;
  field.element.classList.toggle('wrong', sentence !== '');
  return sentence;
}

let lastId = 0;

/**
 * A label with its field (Discord's type 18), a row with a text input (type 1), or text (type 10).
 * @param {any} data @param {Context} context
 * @returns {{ element: HTMLElement, field: Field | null }}
 */
function part(data, context) {
  if (data.type === 10)
    return { element: h('div', { class: 'form-text' }, markdown(data.content, context)), field: null };
  const inner = data.type === 18 ? data.component : data.components?.[0];
  const label = (data.type === 18 ? data.label : inner?.label) ?? '';
  lastId += 1;
  const id = `field-${lastId}`;
  const input = inputOf(inner ?? {}, id, context);
  const element = h(
    'div',
    { class: 'field' },
    h(
      'label',
      { for: id, id: `${id}-label` },
      label,
      input.required && h('span', { class: 'required', 'aria-hidden': 'true' }, '*'),
    ),
    data.description && h('p', { class: 'field-description', id: `${id}-about` }, data.description),
    input.element,
    h('p', { class: 'field-complaint', id: `${id}-complaint`, 'aria-live': 'polite' }),
  );
  return { element, field: { ...input, element } };
}

/** @param {any} data @param {string} id @param {Context} context */
function inputOf(data, id, context) {
  if (data.type === 4) return textInput(data, id);
  if (data.type === 19) return fileInput(data, id);
  if ([3, 5, 6, 7, 8].includes(data.type)) return selectInput(data, id, context);
  const element = h('p', { id }, 'This page cannot show this field; Discord can.');
  return {
    ...bare(data),
    required: false,
    element,
    value: () => '',
    complaint: () => '',
    focus: () => element.focus(),
  };
}

/** @param {any} data */
function bare(data) {
  return { key: String(data.custom_id ?? ''), files: async () => /** @type {string[]} */ ([]) };
}

/** @param {any} data @param {string} id */
function textInput(data, id) {
  const required = data.required !== false;
  const max = data.max_length ?? 4000;
  const min = data.min_length ?? 0;
  const isLong = data.style === 2;
  const input = /** @type {HTMLInputElement} */ (
    h(isLong ? 'textarea' : 'input', {
      id,
      type: isLong ? undefined : 'text',
      rows: isLong ? 4 : undefined,
      maxlength: max,
      placeholder: data.placeholder,
      'aria-required': String(required),
      'aria-describedby': `${id}-about ${id}-complaint`,
      autocomplete: 'off',
    })
  );
  input.value = data.value ?? '';
  const left = h('span', { class: 'field-left', 'aria-hidden': 'true' });
  const count = () => {
    left.textContent = String(max - input.value.length);
  };
  input.addEventListener('input', count);
  count();
  const complaint = () => {
    const length = input.value.length;
    if (required && input.value.trim() === '') return 'This field is required.';
    return length > 0 && length < min ? `Must be at least ${min} characters; it has ${length}.` : '';
  };
  const element = h('div', { class: 'field-box' }, input, isLong && left);
  return {
    ...bare(data),
    required,
    element,
    value: () => input.value,
    complaint,
    focus: () => input.focus(),
  };
}

/** @param {any} data @param {string} id @param {Context} context */
function selectInput(data, id, context) {
  const required = data.required !== false;
  const options = choices(data, context);
  const min = data.min_values ?? 1;
  let values = options.filter(each => each.chosen).map(each => each.value);
  const label = data.placeholder ?? 'Make a selection';
  const max = data.max_values ?? 1;
  const onPick = (/** @type {string[]} */ picked) => {
    values = picked;
  };
  const element = select({
    key: data.custom_id,
    label,
    options,
    min: 0,
    max,
    labelledBy: `${id}-label`,
    onPick,
  });
  const complaint = () => {
    if (required && values.length === 0) return 'This field is required.';
    return values.length > 0 && values.length < min ? `Pick at least ${min}.` : '';
  };
  const focus = () => element.querySelector('button')?.focus();
  return { ...bare(data), required, element, value: () => values, complaint, focus };
}

/** @param {any} data @param {string} id */
function fileInput(data, id) {
  const required = data.required !== false;
  const max = data.max_values ?? 1;
  const input = /** @type {HTMLInputElement} */ (
    h('input', { id, type: 'file', multiple: max > 1, 'aria-describedby': `${id}-about ${id}-complaint` })
  );
  const complaint = () => {
    const count = input.files?.length ?? 0;
    if (required && count === 0) return 'This field is required.';
    return count > max ? `At most ${max} files.` : '';
  };
  const files = () => Promise.all([...(input.files ?? [])].map(upload));
  const element = h('div', { class: 'field-box' }, input);
  return {
    key: data.custom_id,
    files,
    required,
    element,
    value: () => [],
    complaint,
    focus: () => input.focus(),
  };
}
