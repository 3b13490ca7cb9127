package org.beckon.trsp;

import java.util.List;
import java.util.Locale;
import org.beckon.customer.CustomerDetails;
import org.beckon.customer.CustomerKind;
import org.beckon.customer.SiteDetails;

/**
 * Whom a request of an instance comes from. Companies have two sites each, people one: a hundred
 * requests come from sixty customers.
 */
public final class TrspCustomer {

  private static final List<String> COMPANIES = Listed.lines("companies.txt");
  private static final List<String> PEOPLE = Listed.lines("people.txt");
  private static final List<String> STREETS = Listed.lines("streets.txt");

  /** After the technicians. */
  private static final int FIRST_PERSON = 25;

  private TrspCustomer() {}

  public static String accountNumber(TrspDay day, TrspNode node) {
    return "%s-C%03d".formatted(day.instance(), 1 + index(node));
  }

  private static int index(TrspNode node) {
    var number = node.number() - 1;
    var companies = COMPANIES.size();
    return number < 2 * companies ? number % companies : number - companies;
  }

  public static CustomerDetails of(TrspDay day, TrspNode node) {
    var index = index(node);
    var company = index < COMPANIES.size();
    var name =
        company ? COMPANIES.get(index) : Listed.at(PEOPLE, FIRST_PERSON + index - COMPANIES.size());
    return new CustomerDetails(
        company ? CustomerKind.COMPANY : CustomerKind.INDIVIDUAL,
        name,
        accountNumber(day, node),
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + "@example.org",
        FictionalPhone.customer(index),
        index % 3 != 2,
        false);
  }

  /** The name tells the request apart from all others of the instance. */
  public static String siteName(TrspNode node) {
    return "%s %d".formatted(City.town(node).name(), node.number());
  }

  public static SiteDetails site(TrspDay day, TrspNode node) {
    var place = City.place(node);
    var town = City.town(node);
    return new SiteDetails(
        siteName(node),
        "%d %s".formatted(3 + node.number() * 7 % 190, Listed.at(STREETS, node.number())),
        town.name(),
        town.postalCode(),
        place.latitude(),
        place.longitude(),
        day.zone().getId(),
        node.number() % 4 == 0 ? "Ring twice; the gate code is with the dispatcher." : null);
  }
}
