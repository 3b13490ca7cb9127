package org.beckon.integration;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.beckon.platform.Backstage;
import org.beckon.platform.Caller;
import org.beckon.platform.Database;
import org.beckon.platform.TestBackstage;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;

/** Files, and what becomes of them. */
final class ImportKit {

  static final String CUSTOMERS = "accountNumber,kind,name,siteName,street,city,zone";

  final Wiring wiring;
  final Database database;
  final Importing importing;
  final ImportQuery query;

  ImportKit(Database database, TestClock clock, Caller caller) {
    this.database = database;
    wiring = new Wiring(database.em(), clock, caller);
    wiring.put(Backstage.class, new TestBackstage(wiring));
    importing = wiring.get(Importing.class);
    query = wiring.get(ImportQuery.class);
  }

  /** Upload and dry run. */
  ImportSheet checked(ImportKind kind, String... lines) {
    return checked(new UploadFile(kind, "file.csv", null, bytes(lines)));
  }

  ImportSheet checked(UploadFile file) {
    var id = importing.upload(file);
    database.commitAndForget();
    wiring.get(ImportSteps.class).take(id);
    database.commitAndForget();
    return query.get(id);
  }

  /** Confirmation and what follows. */
  ImportSheet imported(ImportSheet sheet) {
    importing.confirm(sheet.id(), sheet.version());
    database.commitAndForget();
    wiring.get(ImportSteps.class).take(sheet.id());
    database.commitAndForget();
    return query.get(sheet.id());
  }

  List<FaultLine> faults(ImportSheet sheet) {
    return query.faults(sheet.id(), 0, 1000).items();
  }

  static byte[] bytes(String... lines) {
    return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  static String customer(int number) {
    return "AC-%d,COMPANY,Customer %d,Main house,%d Mill Street,Quincy,America/New_York"
        .formatted(number, number, number);
  }

  static String[] customers(int count) {
    return IntStream.rangeClosed(0, count)
        .mapToObj(i -> i == 0 ? CUSTOMERS : customer(i))
        .collect(Collectors.toList())
        .toArray(String[]::new);
  }

  long count(String entity) {
    return database
        .em()
        .createQuery("select count(e) from " + entity + " e", Long.class)
        .getSingleResult();
  }
}
