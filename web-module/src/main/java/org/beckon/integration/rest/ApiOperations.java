package org.beckon.integration.rest;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponses;
import static org.eclipse.microprofile.openapi.OASFactory.createOperation;
import static org.eclipse.microprofile.openapi.OASFactory.createRequestBody;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.beckon.idempotency.rest.Write;
import org.beckon.platform.rest.IfMatch;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Describes what can be asked of a resource, from what its class says. */
final class ApiOperations {

  private static final Pattern CONSTRAINT = Pattern.compile(":[^}]*}");

  private final ApiBodies bodies;
  private final ApiParameters parameters;

  ApiOperations(ApiSchemas schemas) {
    this.bodies = new ApiBodies(schemas);
    this.parameters = new ApiParameters(schemas);
  }

  /** GET, POST, PUT or DELETE; empty for a method that answers no request. */
  static Optional<String> verbOf(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(one -> one.annotationType().getAnnotation(HttpMethod.class))
        .filter(verb -> verb != null)
        .map(HttpMethod::value)
        .findFirst();
  }

  /** Below the address of the API. */
  static String pathOf(Class<?> resource, Method method) {
    var path = "/" + resource.getAnnotation(Path.class).value();
    var below = method.getAnnotation(Path.class);
    var whole = below == null ? path : path + "/" + below.value();
    return CONSTRAINT.matcher(whole).replaceAll("}");
  }

  static String idOf(Class<?> resource, Method method) {
    return resource.getSimpleName().replace("Resource", "") + "." + method.getName();
  }

  Operation of(Class<?> resource, Method method) {
    var words = method.getAnnotation(org.eclipse.microprofile.openapi.annotations.Operation.class);
    var operation =
        createOperation()
            .operationId(idOf(resource, method))
            .summary(words.summary())
            .addTag(resource.getAnnotation(Tag.class).name())
            .responses(responses(method));
    if (!words.description().isEmpty()) {
      operation.description(words.description());
    }
    parameters.of(method).forEach(operation::addParameter);
    bodies
        .sent(method, ApiExamples.of(operation.getOperationId()))
        .ifPresent(
            content -> operation.requestBody(createRequestBody().required(true).content(content)));
    return operation;
  }

  private APIResponses responses(Method method) {
    var responses = createAPIResponses();
    var created = method.getAnnotation(APIResponseSchema.class);
    if (created != null) {
      var content = bodies.answered(method, created.value());
      responses.addAPIResponse(
          "201", createAPIResponse().description("Made; Location says where").content(content));
    } else if (method.getReturnType() == void.class) {
      responses.addAPIResponse("204", createAPIResponse().description("Done"));
    } else {
      var content = bodies.answered(method, method.getGenericReturnType());
      responses.addAPIResponse("200", createAPIResponse().description("Done").content(content));
    }
    ApiProblems.possible(
            method.isAnnotationPresent(Write.class),
            Arrays.asList(method.getParameterTypes()).contains(IfMatch.class))
        .forEach(name -> responses.addAPIResponse(name, createAPIResponse().ref("P" + name)));
    return responses;
  }
}
