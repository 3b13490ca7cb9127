package org.beckon.template;

/**
 * Say it in these words from now on, given that they still are as I saw them.
 *
 * @param text null for the standard words again
 */
public record ChangeTemplate(TemplateName name, TemplateForm form, String text, int seenVersion) {}
