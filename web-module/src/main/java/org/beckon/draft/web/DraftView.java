package org.beckon.draft.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beckon.draft.DraftLine;
import org.beckon.draft.Drafting;
import org.beckon.draft.PublishResult;
import org.beckon.draft.Publishing;
import org.beckon.platform.web.Parameters;
import org.beckon.schedule.PlaceJob;
import org.primefaces.PrimeFaces;

/** Behind the bar of draft mode: how many changes there are, and what is done with them (C1). */
@Named
@ViewScoped
public class DraftView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final Jsonb JSON = JsonbBuilder.create();

  @Inject Drafting drafting;
  @Inject Publishing publishing;
  @Inject Parameters sent;

  private boolean on;
  private List<DraftLine> lines = List.of();
  private Map<Long, String> refusals = Map.of();

  @PostConstruct
  void open() {
    on = drafting.isOn();
    lines = drafting.lines();
  }

  /** From now on drops propose, or are done at once again. */
  public void turn() {
    on = !on;
    drafting.turn(on);
    tell();
  }

  /** Another drop while draft mode is on. */
  public void propose(PlaceJob command) {
    drafting.propose(command);
    tell();
  }

  /** All of them, each held against the plan as it is now. */
  public void review() {
    tell();
    note(publishing.review());
  }

  /** Each is done, or stays proposed and says why. */
  public void publish() {
    var results = publishing.publish();
    note(results);
    var refused = results.stream().filter(result -> result.refusal() != null).count();
    var done = results.size() - refused;
    FacesContext.getCurrentInstance()
        .addMessage(
            null,
            new FacesMessage(
                refused == 0 ? FacesMessage.SEVERITY_INFO : FacesMessage.SEVERITY_WARN,
                "%d published%s"
                    .formatted(done, refused == 0 ? "" : ", %d refused".formatted(refused)),
                null));
    PrimeFaces.current().ajax().addCallbackParam("published", done);
    tell();
  }

  public void discard() {
    drafting.discard(sent.id("change"));
    tell();
  }

  public void discardAll() {
    drafting.discardAll();
    tell();
  }

  private void note(List<PublishResult> results) {
    var found = new HashMap<Long, String>();
    results.stream()
        .filter(result -> result.refusal() != null)
        .forEach(result -> found.put(result.changeId(), result.refusal()));
    refusals = found;
  }

  private void tell() {
    lines = drafting.lines();
    PrimeFaces.current().ajax().addCallbackParam("drafts", JSON.toJson(lines));
  }

  /** Why it would be refused, or was; null when nothing speaks against it. */
  public String refusal(DraftLine line) {
    return refusals.get(line.id());
  }

  public boolean isOn() {
    return on;
  }

  public List<DraftLine> getLines() {
    return lines;
  }
}
