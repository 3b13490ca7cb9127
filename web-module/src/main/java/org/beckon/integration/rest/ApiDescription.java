package org.beckon.integration.rest;

import static org.eclipse.microprofile.openapi.OASFactory.createComponents;
import static org.eclipse.microprofile.openapi.OASFactory.createInfo;
import static org.eclipse.microprofile.openapi.OASFactory.createOpenAPI;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createPathItem;
import static org.eclipse.microprofile.openapi.OASFactory.createPaths;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityRequirement;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityScheme;
import static org.eclipse.microprofile.openapi.OASFactory.createServer;
import static org.eclipse.microprofile.openapi.OASFactory.createTag;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.beckon.board.rest.AppointmentResource;
import org.beckon.board.rest.AssignmentResource;
import org.beckon.board.rest.BoardResource;
import org.beckon.board.rest.CalendarResource;
import org.beckon.board.rest.DispatchResource;
import org.beckon.board.rest.JobPlacementResource;
import org.beckon.board.rest.JobResource;
import org.beckon.board.rest.JobVisitsResource;
import org.beckon.board.rest.JobsResource;
import org.beckon.board.rest.MapResource;
import org.beckon.board.rest.MyCalendarResource;
import org.beckon.board.rest.MyJobsResource;
import org.beckon.board.rest.ScheduleResource;
import org.beckon.board.rest.SuggestionsResource;
import org.beckon.customer.rest.CustomerResource;
import org.beckon.customer.rest.CustomersResource;
import org.beckon.customer.rest.SiteResource;
import org.beckon.dispatch.rest.AvailableJobsResource;
import org.beckon.draft.rest.DraftsResource;
import org.beckon.lock.rest.LockedDayResource;
import org.beckon.notification.rest.DeliveryResource;
import org.beckon.notification.rest.JobDeliveriesResource;
import org.beckon.recheck.rest.ExceptionsResource;
import org.beckon.run.rest.BatchesResource;
import org.beckon.search.rest.ReservationsResource;
import org.beckon.search.rest.SearchResource;
import org.beckon.search.rest.SearchesResource;
import org.beckon.technician.rest.AbsenceResource;
import org.beckon.technician.rest.TechnicianResource;
import org.beckon.technician.rest.TechniciansResource;
import org.eclipse.microprofile.openapi.OASModelReader;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme.Type;

/**
 * What /openapi answers. Made from the resources themselves: the server's own scan knows neither
 * records nor parameters in beans.
 */
public class ApiDescription implements OASModelReader {

  static final String ROOT = "/api/v1";

  static final List<Class<?>> RESOURCES =
      List.of(
          CustomersResource.class,
          CustomerResource.class,
          SiteResource.class,
          TechniciansResource.class,
          TechnicianResource.class,
          AbsenceResource.class,
          LockedDayResource.class,
          DraftsResource.class,
          JobsResource.class,
          JobResource.class,
          JobVisitsResource.class,
          JobPlacementResource.class,
          SuggestionsResource.class,
          AppointmentResource.class,
          DispatchResource.class,
          BatchesResource.class,
          AssignmentResource.class,
          MyJobsResource.class,
          AvailableJobsResource.class,
          SearchesResource.class,
          SearchResource.class,
          ReservationsResource.class,
          BoardResource.class,
          ScheduleResource.class,
          ExceptionsResource.class,
          CalendarResource.class,
          MyCalendarResource.class,
          MapResource.class,
          JobDeliveriesResource.class,
          DeliveryResource.class,
          ImportsResource.class,
          ImportResource.class,
          ImportTemplateResource.class);

  @Override
  public OpenAPI buildModel() {
    var components = createComponents();
    var schemas = new ApiSchemas(components);
    describeAccess(components);
    describeKey(components, schemas);
    ApiProblems.describe(components, schemas);
    var api =
        createOpenAPI()
            .openapi("3.0.3")
            .info(createInfo().title("Beckon").version("1").description(ApiText.OVERVIEW))
            .addServer(createServer().url("/"))
            .components(components)
            .paths(paths(new ApiOperations(schemas)))
            .addSecurityRequirement(createSecurityRequirement().addScheme("token"))
            .addSecurityRequirement(createSecurityRequirement().addScheme("password"));
    ApiText.TAGS.forEach((name, text) -> api.addTag(createTag().name(name).description(text)));
    return api;
  }

  private static Paths paths(ApiOperations operations) {
    var paths = createPaths();
    for (var resource : RESOURCES) {
      Arrays.stream(resource.getDeclaredMethods())
          .filter(method -> ApiOperations.verbOf(method).isPresent())
          .sorted(
              Comparator.comparing((Method method) -> ApiOperations.pathOf(resource, method))
                  .thenComparing(Method::getParameterCount, Comparator.reverseOrder()))
          .forEach(method -> add(paths, resource, method, operations));
    }
    return paths;
  }

  private static void add(Paths paths, Class<?> resource, Method method, ApiOperations operations) {
    var path = ROOT + ApiOperations.pathOf(resource, method);
    if (!paths.hasPathItem(path)) {
      paths.addPathItem(path, createPathItem());
    }
    var item = paths.getPathItem(path);
    var verb = PathItem.HttpMethod.valueOf(ApiOperations.verbOf(method).orElseThrow());
    var operation = operations.of(resource, method);
    var same = item.getOperations().get(verb);
    if (same == null) {
      item.setOperation(verb, operation);
    } else {
      // The same in another format: one operation with two kinds of bodies.
      operation
          .getRequestBody()
          .getContent()
          .getMediaTypes()
          .forEach(same.getRequestBody().getContent()::addMediaType);
    }
  }

  private static void describeAccess(Components components) {
    components.addSecurityScheme(
        "token",
        createSecurityScheme()
            .type(Type.HTTP)
            .scheme("bearer")
            .description("An API token of your account."));
    components.addSecurityScheme(
        "password",
        createSecurityScheme()
            .type(Type.HTTP)
            .scheme("basic")
            .description("A login with its password, for trying things out."));
  }

  private static void describeKey(Components components, ApiSchemas schemas) {
    components.addParameter(
        ApiParameters.KEY,
        createParameter()
            .name("Idempotency-Key")
            .in(In.HEADER)
            .schema(schemas.of(String.class).minLength(1).maxLength(120).pattern("^[!-~]+$"))
            .description(ApiText.KEY)
            .example("5f0c6c0e-2f0b-4a8e-9a53-0d1a0c9f6a11"));
  }
}
