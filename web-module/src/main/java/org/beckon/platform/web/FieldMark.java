package org.beckon.platform.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;

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
            VisitContext.createVisitContext(faces),
            (context, component) -> {
              if (component instanceof EditableValueHolder input
                  && field.equals(component.getId())) {
                keepTyped(input);
                input.setValid(false);
                faces.addMessage(
                    component.getClientId(faces),
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, message, null));
                return VisitResult.COMPLETE;
              }
              return VisitResult.ACCEPT;
            });
  }

  /** An input that is not valid is drawn with what was submitted, which is gone by now. */
  private static void keepTyped(EditableValueHolder input) {
    if (input.getSubmittedValue() == null && input.getValue() instanceof String typed) {
      input.setSubmittedValue(typed);
    }
  }
}
