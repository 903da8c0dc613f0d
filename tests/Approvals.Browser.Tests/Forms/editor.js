// Makes the editor of form-js, with a module of types of fields; openForm opens a form in it and gives the warnings.
async (fields) => {
  const text = new Blob([fields], { type: 'text/javascript' });
  const { default: module } = await import(URL.createObjectURL(text));
  window.editor = new FormEditor.FormEditor({ container: '#editor', additionalModules: [module] });
  window.openForm = async (schema) => {
    const { warnings } = await window.editor.importSchema(schema);
    return warnings.map((warning) => String(warning.message ?? warning));
  };
}
