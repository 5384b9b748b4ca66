package dev.sheaf.source.annotation;

import dev.sheaf.Box;
import dev.sheaf.internal.FileErrors;
import dev.sheaf.internal.Printable;
import dev.sheaf.source.Labels;
import dev.sheaf.source.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads one XML file after the other. Used by one thread. */
final class VocFile {
  private static final String THING = "annotation/object";
  private static final String SIZE = "annotation/size/";
  private static final String[] SIDES = {"xmin", "ymin", "xmax", "ymax"};

  private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
  private final PhotoFolder folder;
  private final Labels<Integer> classes;
  private final boolean difficult;
  private final Problems problems;
  private long leftOut;

  /** The texts of {@code size}, which stands before the things; often it is zeros or missing. */
  private final Map<String, String> size = new HashMap<>();

  /** The texts of the thing that is being read, by the path below {@code object}. */
  private final Map<String, String> thing = new HashMap<>();

  VocFile(PhotoFolder folder, Labels<Integer> classes, boolean difficult, Problems problems) {
    this.folder = folder;
    this.classes = classes;
    this.difficult = difficult;
    this.problems = problems;
    // A file from outside may name other files, or unfold without end.
    xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    xml.setProperty(XMLInputFactory.IS_COALESCING, true);
  }

  /** How many things were left out because they are difficult. */
  long leftOut() {
    return leftOut;
  }

  /** The photo, or null after the problem was told. */
  @Nullable AnnotatedPhoto read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      XMLStreamReader reader = xml.createXMLStreamReader(in);
      try {
        return annotation(file, reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
      problem(file, line, "is not XML: " + brief(e));
    } catch (IOException e) {
      problem(file, 1, FileErrors.reason(e));
    }
    return null;
  }

  private static String brief(XMLStreamException e) {
    String text = String.valueOf(e.getMessage());
    int from = text.indexOf("Message: ");
    return Printable.of(from < 0 ? text : text.substring(from + 9));
  }

  private @Nullable AnnotatedPhoto annotation(Path file, XMLStreamReader reader)
      throws XMLStreamException {
    StringBuilder path = new StringBuilder();
    StringBuilder text = new StringBuilder();
    List<Box> boxes = new ArrayList<>();
    size.clear();
    String name = "";
    int nameLine = 1;
    int thingLine = 1;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          path.append(path.isEmpty() ? "" : "/").append(reader.getLocalName());
          text.setLength(0);
          if (path.toString().equals(THING)) {
            thing.clear();
            thingLine = reader.getLocation().getLineNumber();
          }
        }
        case XMLStreamConstants.CHARACTERS -> text.append(reader.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          String at = path.toString();
          if (at.equals("annotation/filename")) {
            name = text.toString().strip();
            nameLine = reader.getLocation().getLineNumber();
          } else if (at.equals(THING)) {
            Box box = box(file, thingLine);
            if (box != null) {
              boxes.add(box);
            }
          } else if (at.startsWith(SIZE)) {
            size.put(at.substring(SIZE.length()), text.toString());
          } else if (at.startsWith(THING + "/")) {
            thing.put(at.substring(THING.length() + 1), text.toString().strip());
          }
          path.setLength(Math.max(0, path.lastIndexOf("/")));
          text.setLength(0);
        }
        default -> {}
      }
    }
    int line = nameLine;
    if (name.isEmpty()) {
      problem(file, 1, "has no <filename> in an <annotation>; write the photo's name");
      return null;
    }
    Path photo = folder.find(name, what -> problem(file, line, what));
    return photo == null ? null : new AnnotatedPhoto(photo, boxes, AnnotatedPhoto.NO_POINTS);
  }

  /** The box of the thing that was read; null if it is left out, or after the problem was told. */
  private @Nullable Box box(Path file, int line) {
    String name = thing.getOrDefault("name", "");
    int label = classes.find(name);
    boolean wrong = false;
    if (name.isEmpty()) {
      problem(file, line, "the object has no <name>");
      wrong = true;
    } else if (label < 0) {
      problem(file, line, classes.unknown(name));
      wrong = true;
    }
    double[] sides = new double[4];
    for (int side = 0; side < 4; side++) {
      String text = thing.getOrDefault("bndbox/" + SIDES[side], "");
      sides[side] = Numerals.of(text);
      if (Double.isNaN(sides[side])) {
        problem(
            file,
            line,
            text.isEmpty()
                ? "the object has no <%s> in a <bndbox>".formatted(SIDES[side])
                : "<%s> '%s' is not a number".formatted(SIDES[side], Printable.of(text)));
        wrong = true;
      }
    }
    if (!wrong && (sides[2] < sides[0] || sides[3] < sides[1])) {
      problem(
          file,
          line,
          "the box %s to %s, %s to %s ends before it begins"
              .formatted(sides[0], sides[2], sides[1], sides[3]));
      wrong = true;
    }
    if (!wrong && isOutside(sides)) {
      problem(
          file,
          line,
          "the box %s to %s, %s to %s lies outside of its photo of %s x %s pixels"
              .formatted(sides[0], sides[2], sides[1], sides[3], text("width"), text("height")));
      wrong = true;
    }
    String mark = thing.getOrDefault("difficult", "0");
    if (!mark.equals("0") && !mark.equals("1")) {
      problem(file, line, "<difficult> '%s' is neither 0 nor 1".formatted(Printable.of(mark)));
      wrong = true;
    }
    if (!wrong && mark.equals("1") && !difficult) {
      leftOut++;
      return null;
    }
    return wrong ? null : Box.xyxy(sides[0] - 1, sides[1] - 1, sides[2], sides[3], label);
  }

  /** Whether it is, as far as the file says how large the photo is. */
  private boolean isOutside(double[] sides) {
    double width = Numerals.of(text("width"));
    double height = Numerals.of(text("height"));
    return sides[2] <= 0
        || sides[3] <= 0
        || (width > 0 && sides[0] - 1 >= width)
        || (height > 0 && sides[1] - 1 >= height);
  }

  private String text(String side) {
    return Printable.of(size.getOrDefault(side, "?").strip());
  }

  private void problem(Path file, int line, String what) {
    problems.add(() -> Printable.of(file) + ":" + line + ": " + what);
  }
}
