package org.beckon.schedule.soap;

import com.sun.xml.ws.developer.SchemaValidation;
import jakarta.annotation.Resource;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import jakarta.jws.soap.SOAPBinding;
import jakarta.jws.soap.SOAPBinding.ParameterStyle;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.xml.ws.WebServiceContext;
import jakarta.xml.ws.handler.MessageContext;
import java.util.function.Function;
import org.beckon.idempotency.OnceOnly;

/**
 * The day's plan by SOAP 1.1. Every operation calls what a dispatcher's drag calls; what does not
 * fit is refused with a {@link Refused} fault, and nothing is stored. The container of the endpoint
 * is not ours: beans are asked for, not injected.
 */
@WebService(
    name = "Planning",
    serviceName = "PlanningService",
    portName = "PlanningPort",
    targetNamespace = Planning.NAMESPACE)
@SOAPBinding(parameterStyle = ParameterStyle.BARE)
@SchemaValidation
public class Planning {

  static final String NAMESPACE = "urn:beckon:planning:1";

  @Resource WebServiceContext context;

  /** A visit with its places and the versions that a change of it must name. */
  @WebMethod
  @WebResult(name = "visit", targetNamespace = NAMESPACE)
  public PlannedVisit getVisit(
      @WebParam(name = "getVisit", targetNamespace = NAMESPACE) GetVisit request) throws Refused {
    return Refused.orElse(() -> desk().visit(request.appointmentId));
  }

  /** Puts a job into somebody's day: makes a visit. */
  @WebMethod
  @WebResult(name = "visit", targetNamespace = NAMESPACE)
  public PlannedVisit placeJob(
      @WebParam(name = "placeJob", targetNamespace = NAMESPACE) PlaceJobRequest request)
      throws Refused {
    return write("placeJob", request, PlannedVisit.class, desk -> desk.placeJob(request));
  }

  /** Moves a visit, gives it to a technician, or both. */
  @WebMethod
  @WebResult(name = "visit", targetNamespace = NAMESPACE)
  public PlannedVisit placeVisit(
      @WebParam(name = "placeVisit", targetNamespace = NAMESPACE) PlaceVisitRequest request)
      throws Refused {
    return write("placeVisit", request, PlannedVisit.class, desk -> desk.placeVisit(request));
  }

  /** Send to Tech (S2-01): whoever the visit is planned for is told. */
  @WebMethod
  @WebResult(name = "visit", targetNamespace = NAMESPACE)
  public PlannedVisit sendToTech(
      @WebParam(name = "sendToTech", targetNamespace = NAMESPACE) SendToTech request)
      throws Refused {
    return write("sendToTech", request, PlannedVisit.class, desk -> desk.send(request));
  }

  /** Another technician takes over; both are told (S1-65). */
  @WebMethod
  @WebResult(name = "reassigned", targetNamespace = NAMESPACE)
  public Reassigned reassign(
      @WebParam(name = "reassign", targetNamespace = NAMESPACE) ReassignRequest request)
      throws Refused {
    return write("reassign", request, Reassigned.class, desk -> desk.reassign(request));
  }

  private <T> T write(
      String operation, Object request, Class<T> type, Function<PlanningDesk, T> change)
      throws Refused {
    var http = (HttpServletRequest) context.getMessageContext().get(MessageContext.SERVLET_REQUEST);
    var once = new OneWrite(operation, request, http.getHeader(OneWrite.HEADER));
    return Refused.orElse(
        () ->
            once.done(
                CDI.current().select(OnceOnly.class).get(), type, () -> change.apply(desk())));
  }

  private static PlanningDesk desk() {
    return CDI.current().select(PlanningDesk.class).get();
  }
}
