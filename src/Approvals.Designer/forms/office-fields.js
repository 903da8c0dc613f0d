/**
 * The types of fields that forms of an office have besides those of form-js (docs/forms.md). A module for its editor
 * and its viewer:
 *
 *   new FormEditor({ container, additionalModules: [officeFields] })
 *
 * Each looks like the type of form-js it is nearest to. What may be filled in is checked where a task is completed, by
 * the same rules for everybody; here it is only drawn.
 */

/** What may be set of each of ours: entries of the editor's properties panel. */
const COMMON = ['key', 'label', 'description', 'required', 'readonly', 'disabled'];

const icon = (letter) =>
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" width="36" height="36" viewBox="0 0 54 54">' +
      '<rect x="8" y="14" width="38" height="26" rx="3" fill="none" stroke="currentColor" stroke-width="2"/>' +
      `<text x="27" y="33" font-size="17" text-anchor="middle" font-family="sans-serif">${letter}</text></svg>`,
  );

/**
 * One row a type: what the palette calls it, in which group, its icon, which type of form-js it looks like, and what
 * else may be set of it.
 */
const TYPES = {
  money: { name: '金额', group: 'basic-input', letter: '元', like: 'number', entries: ['min', 'max'] },
  opinion: { name: '意见', group: 'basic-input', letter: '意', like: 'textarea' },
  texts: { name: '多项文字', group: 'basic-input', letter: '列', like: 'textarea' },
  signature: { name: '签名', group: 'basic-input', letter: '签', like: 'textfield' },
  file: { name: '附件', group: 'basic-input', letter: '件', like: 'filepicker', entries: ['accept', 'multiple'] },
  person: { name: '人员', group: 'selection', letter: '人', like: 'textfield' },
  people: { name: '多名人员', group: 'selection', letter: '众', like: 'textfield' },
  // What it refers to is a property of its own, which has to say something.
  reference: { name: '关联', group: 'selection', letter: '联', like: 'textfield', begin: { properties: { to: 'case' } } },
};

class OfficeFields {
  constructor(formFields) {
    for (const [type, { name, group, letter, like, entries = [], begin = {} }] of Object.entries(TYPES)) {
      const Nearest = formFields.get(like);
      const Field = (props) => Nearest(props);
      Field.config = {
        ...Nearest.config,
        type,
        name,
        label: name,
        group,
        iconUrl: icon(letter),
        propertiesPanelEntries: [...COMMON, ...entries],
        create: (options = {}) => ({ ...begin, ...options }),
      };
      formFields.register(type, Field);
    }
  }
}

OfficeFields.$inject = ['formFields'];

export default {
  __init__: ['officeFields'],
  officeFields: ['type', OfficeFields],
};
