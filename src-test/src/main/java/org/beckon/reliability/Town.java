package org.beckon.reliability;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A customer, where they are, and the people who do the work: all that a load needs to begin. */
final class Town {

  static final int TECHNICIANS = 8;

  private final long customer;
  private final long site;
  private final List<Person> people = new ArrayList<>();

  /**
   * Somebody who does the work, and how they are told.
   *
   * @param phone for text messages
   * @param called the phone that rings, or null
   * @param login whose browser shows it, or null
   */
  record Person(long id, String email, String phone, String called, String login) {}

  /** Gives somebody a browser that shows what they are told. */
  interface Browsers {
    void turnOn(long technician, String login) throws SQLException;
  }

  /** Takes all of them on. */
  Town(Api api, Browsers browsers) throws InterruptedException, SQLException {
    customer =
        id(
            api.post(
                "customers",
                """
                {"kind":"COMPANY","name":"Harbor Point Hotel","email":"desk@world.example.org",
                 "notifyByEmail":true,"notifyByPhone":false}
                """,
                null));
    site =
        id(
            api.post(
                "customers/" + customer + "/sites",
                """
                {"name":"Main house","street":"1 Pier Road","city":"Quincy","postalCode":"02169",
                 "latitude":42.2529,"longitude":-71.0023,"zone":"UTC"}
                """,
                null));
    for (var i = 0; i < TECHNICIANS; i++) {
      var person = hire(api, i);
      if (person.login() != null) {
        browsers.turnOn(person.id(), person.login());
      }
      people.add(person);
    }
  }

  private static Person hire(Api api, int number) throws InterruptedException {
    var email = "technician" + number + "@world.example.org";
    var phone = "+1617555%04d".formatted(number);
    var isCalled = number % 4 == 1;
    var hasBrowser = number % 2 == 0;
    var hired =
        api.post(
                "technicians",
                """
                {"employeeNumber":"T-%1$d","name":"Technician %1$d","personnelType":"Field","email":"%2$s",
                 "notifyByEmail":true,"notifyByPhone":%3$b,"notifyByPush":%4$b,"notifyBySms":true,
                 "capacityADay":100,"zone":"UTC"}
                """
                    .formatted(number, email, isCalled, hasBrowser),
                null)
            .object()
            .getJsonObject("technician");
    api.put(
            "technicians/" + hired.getInt("id") + "/phones",
            "{\"phones\":[{\"position\":1,\"label\":\"Mobile\",\"number\":\"%s\"}],\"phoneToCall\":1}"
                .formatted(phone),
            hired.getInt("version"))
        .object();
    return new Person(
        hired.getInt("id"),
        email,
        phone,
        isCalled ? phone : null,
        hasBrowser ? login(number) : null);
  }

  static String login(int number) {
    return "technician" + number;
  }

  long customer() {
    return customer;
  }

  long site() {
    return site;
  }

  /** Each in turn. */
  Person person(int n) {
    return people.get(n % TECHNICIANS);
  }

  private static long id(Api.Answer answer) {
    return answer.object().getInt("id");
  }
}
