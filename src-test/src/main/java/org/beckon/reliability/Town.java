package org.beckon.reliability;

import java.util.ArrayList;
import java.util.List;

/** A customer, where they are, and the people who do the work: all that a load needs to begin. */
final class Town {

  static final int TECHNICIANS = 8;

  private final long customer;
  private final long site;
  private final List<Person> people = new ArrayList<>();

  /** Somebody who does the work, and how they are told. */
  record Person(long id, String email, String phone) {}

  /** Takes all of them on. */
  Town(Api api) throws InterruptedException {
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
      people.add(hire(api, i));
    }
  }

  private static Person hire(Api api, int number) throws InterruptedException {
    var email = "technician" + number + "@world.example.org";
    var phone = "+1617555%04d".formatted(number);
    var hired =
        api.post(
                "technicians",
                """
                {"employeeNumber":"T-%1$d","name":"Technician %1$d","personnelType":"Field","email":"%2$s",
                 "notifyByEmail":true,"notifyByPhone":false,"notifyByPush":false,"notifyBySms":true,
                 "capacityADay":100,"zone":"UTC"}
                """
                    .formatted(number, email),
                null)
            .object()
            .getJsonObject("technician");
    api.put(
            "technicians/" + hired.getInt("id") + "/phones",
            "{\"phones\":[{\"position\":1,\"label\":\"Mobile\",\"number\":\"%s\"}],\"phoneToCall\":1}"
                .formatted(phone),
            hired.getInt("version"))
        .object();
    return new Person(hired.getInt("id"), email, phone);
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
