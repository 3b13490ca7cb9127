package org.beckon.view.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import org.beckon.platform.web.Parameters;
import org.beckon.view.SavedViews;
import org.beckon.view.ViewPage;
import org.primefaces.PrimeFaces;

/** Behind the menu of saved views on board and schedule (views.js). */
@Named("savedViews")
@RequestScoped
public class SavedViewsView {

  private static final Jsonb JSON = JsonbBuilder.create();

  @Inject SavedViews views;
  @Inject Parameters sent;

  public void save() {
    views.save(page(), sent.text("name"), sent.text("settings"));
    answer();
  }

  public void rename() {
    views.rename(sent.id("id"), sent.text("name"));
    answer();
  }

  public void remove() {
    views.remove(sent.id("id"));
    answer();
  }

  public void prefer() {
    views.prefer(sent.id("id"));
    answer();
  }

  /** What the menu of the page shows at first. */
  public String json(String page) {
    return JSON.toJson(views.of(ViewPage.valueOf(page)));
  }

  private void answer() {
    PrimeFaces.current().ajax().addCallbackParam("views", JSON.toJson(views.of(page())));
  }

  private ViewPage page() {
    return sent.choice("page", ViewPage.class);
  }
}
