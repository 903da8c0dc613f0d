// Opens a form in the editor of form-js, with the office's own types or without them.
async ({ schema, fields }) => {
  const text = new Blob([fields ?? 'export default {}'], { type: 'text/javascript' });
  const { default: module } = await import(URL.createObjectURL(text));
  window.editor = new FormEditor.FormEditor({ container: '#editor', additionalModules: [module] });
  const { warnings } = await window.editor.importSchema(JSON.parse(schema));
  return warnings.map((warning) => String(warning.message ?? warning));
}
