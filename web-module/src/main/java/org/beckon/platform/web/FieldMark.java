package org.beckon.platform.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.NamingContainer;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.EnumSet;
import org.primefaces.util.ComponentUtils;

/** Puts a refusal beside the input that it is about: the one whose id is the name of the field. */
final class FieldMark {

  private FieldMark() {}

  static void put(FacesContext faces, String field, String message) {
    if (faces.getViewRoot() == null) {
      return;
    }
    faces
        .getViewRoot()
        .visitTree(
            VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_UNRENDERED)),
            (context, component) -> {
              if (component instanceof EditableValueHolder input
                  && field.equals(component.getId())
                  && !isInRow(component)) {
                keepTyped(faces, component, input);
                input.setValid(false);
                faces.addMessage(
                    component.getClientId(faces),
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, message, null));
                return VisitResult.COMPLETE;
              }
              return VisitResult.ACCEPT;
            });
  }

  /** Nobody knows which of several rows was refused: better none is marked than a wrong one. */
  private static boolean isInRow(UIComponent component) {
    for (var above = component.getParent(); above != null; above = above.getParent()) {
      if (above instanceof NamingContainer && !(above instanceof UIForm)) {
        return !(above instanceof UIViewRoot);
      }
    }
    return false;
  }

  /** An input that is not valid is drawn with what was submitted, which is gone by now. */
  private static void keepTyped(
      FacesContext faces, UIComponent component, EditableValueHolder input) {
    if (input.getSubmittedValue() == null) {
      input.setSubmittedValue(ComponentUtils.getValueToRender(faces, component));
    }
  }
}
