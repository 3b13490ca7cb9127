package org.beckon.template.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.beckon.history.HistoryEntry;
import org.beckon.notification.NoticeType;
import org.beckon.platform.web.Words;
import org.beckon.schedule.NoticePreview;
import org.beckon.template.Placeholder;
import org.beckon.template.TemplateChange;
import org.beckon.template.TemplateForm;
import org.beckon.template.TemplateName;
import org.beckon.template.Templates;
import org.beckon.template.Worded;

/** Behind /settings/messages.xhtml: the words of each message, and how it would go out (S0-20). */
@Named
@ViewScoped
public class MessagesView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject Templates templates;
  @Inject TemplateChange change;
  @Inject NoticePreview previews;

  private TemplateName name = TemplateName.CONFIRMATION_TO_PERSON;
  private Map<TemplateForm, TemplateRow> rows = Map.of();
  private List<HistoryEntry> changes = List.of();
  private String jobNumber;
  private Worded preview;

  @PostConstruct
  public void load() {
    var all = new EnumMap<TemplateForm, TemplateRow>(TemplateForm.class);
    templates.lines(name).forEach(line -> all.put(line.form(), new TemplateRow(line)));
    rows = all;
    changes = change.changes();
    preview = previews.preview(name, Map.of(), null);
  }

  /** Says what is wrong beside the form in which it is; then nothing of it is saved. */
  public void save() {
    change.change(
        rows.values().stream().filter(TemplateRow::isChanged).map(TemplateRow::command).toList());
    load();
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage("Saved. From now on it is said so."));
  }

  /** The standard words again; they count when they are saved. */
  public void standard() {
    rows.values().forEach(TemplateRow::standard);
    preview();
  }

  /** As it would go out, with what stands in the fields now. */
  public void preview() {
    var drafts = new EnumMap<TemplateForm, String>(TemplateForm.class);
    rows.values().forEach(row -> drafts.put(row.getForm(), row.getText()));
    preview = previews.preview(name, drafts, jobNumber);
  }

  /** What a line of history is about. */
  public String about(HistoryEntry entry) {
    return Stream.of(TemplateName.values())
        .flatMap(
            one ->
                Stream.of(TemplateForm.values())
                    .filter(form -> one.key(form).equals(entry.reason()))
                    .map(form -> Words.word(one) + ", " + Words.word(form)))
        .findFirst()
        .orElse(entry.reason());
  }

  /** The four types (S0-20). */
  public List<NoticeType> getTypes() {
    return Stream.of(TemplateName.values()).map(TemplateName::type).distinct().toList();
  }

  /** The messages of a type, by whom they are for. */
  public List<TemplateName> names(NoticeType type) {
    return Stream.of(TemplateName.values()).filter(one -> one.type() == type).toList();
  }

  public TemplateName getName() {
    return name;
  }

  public void setName(TemplateName name) {
    this.name = name == null ? TemplateName.CONFIRMATION_TO_PERSON : name;
  }

  public TemplateRow getSubject() {
    return rows.get(TemplateForm.SUBJECT);
  }

  public TemplateRow getBody() {
    return rows.get(TemplateForm.BODY);
  }

  public TemplateRow getBrief() {
    return rows.get(TemplateForm.SHORT);
  }

  public TemplateRow getSpoken() {
    return rows.get(TemplateForm.SPOKEN);
  }

  /** What stands for each placeholder that the message can hold. */
  public List<Placeholder> getPlaceholders() {
    return List.copyOf(name.placeholders(TemplateForm.BODY));
  }

  public List<HistoryEntry> getChanges() {
    return changes;
  }

  public Worded getPreview() {
    return preview;
  }

  public String getJobNumber() {
    return jobNumber;
  }

  public void setJobNumber(String jobNumber) {
    this.jobNumber = jobNumber;
  }
}
