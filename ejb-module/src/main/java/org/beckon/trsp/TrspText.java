package org.beckon.trsp;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.beckon.platform.Invalid;

/** An instance file, as lines of cells. What the cells mean is for others to say. */
public final class TrspText {

  private static final Pattern NODES = Pattern.compile("ID\\s+X\\s+Y\\s+TWS\\s+TWE\\s+Serv\\b.*");
  private static final Pattern CELL = Pattern.compile("\\[[^\\]]*\\]|\\S+");

  private TrspText() {}

  /**
   * @param number of the line in the file, from 1
   * @param cells id, x, y, earliest, latest, service, skills, tools, parts
   */
  public record Line(int number, List<String> cells) {}

  /** The lines of the nodes. Refuses what is not an instance. */
  public static List<Line> lines(String text) {
    var lines = text.lines().toList();
    var nodes = new ArrayList<Line>();
    boolean within = false;
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i).strip();
      if (within && !line.isEmpty()) {
        nodes.add(new Line(i + 1, cells(line)));
      }
      within = within || NODES.matcher(line).matches();
    }
    if (nodes.isEmpty()) {
      throw new Invalid(
          "file", "must be an instance: a line \"ID X Y TWS TWE Serv ...\" and a line a node");
    }
    return nodes;
  }

  /** The nodes of the instance that comes with the program. */
  public static List<TrspNode> bundled(String instance) {
    return lines(Listed.text(instance + ".txt")).stream().map(line -> node(line.cells())).toList();
  }

  private static TrspNode node(List<String> cells) {
    var numbers = cells.subList(0, 6).stream().mapToDouble(Double::parseDouble).toArray();
    return new TrspNode(
        (int) numbers[0],
        numbers[1],
        numbers[2],
        numbers[3],
        numbers[4],
        numbers[5],
        numbers(cells.get(6)),
        numbers(cells.get(7)),
        numbers(cells.get(8)));
  }

  private static List<String> cells(String line) {
    return CELL.matcher(line).results().map(found -> bare(found.group())).toList();
  }

  /** {@code [0,3]} is written {@code 0 3}. */
  private static String bare(String cell) {
    return cell.startsWith("[") ? cell.replaceAll("[\\[\\],]+", " ").strip() : cell;
  }

  /** Numbers, separated by blanks. */
  public static List<Integer> numbers(String cell) {
    return cell == null || cell.isBlank()
        ? List.of()
        : Stream.of(cell.strip().split("\\s+")).map(Integer::valueOf).toList();
  }
}
