package dev.sheaf.source.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sheaf.Box;
import dev.sheaf.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocSourceTest {
  private static final List<String> CLASSES = List.of("dog", "person");

  private static final String WHOLE =
      """
      <annotation>
        <folder>VOC2012</folder><filename>a.jpg</filename>
        <size><width>500</width><height>375</height><depth>3</depth></size>
        <object>
          <name>person</name><difficult>0</difficult>
          <bndbox><xmin>1</xmin><ymin>11.5</ymin><xmax>500</xmax><ymax>375</ymax></bndbox>
          <part><name>head</name><bndbox><xmin>7</xmin><ymin>7</ymin><xmax>8</xmax><ymax>8</ymax></bndbox></part>
        </object>
        <object>
          <name>dog</name><difficult>1</difficult>
          <bndbox><xmin>3</xmin><ymin>4</ymin><xmax>5</xmax><ymax>6</ymax></bndbox>
        </object>
      </annotation>
      """;

  @TempDir Path folder;
  private Path images;
  private Path xml;

  @BeforeEach
  void makePhotos() throws IOException {
    images = Files.createDirectories(folder.resolve("JPEGImages"));
    xml = Files.createDirectories(folder.resolve("Annotations"));
    Files.createFile(images.resolve("a.jpg"));
    Files.createFile(images.resolve("b.jpg"));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(xml.resolve(name), text);
  }

  private List<String> problems() {
    SourceException e =
        catchThrowableOfType(
            SourceException.class, () -> VocSource.builder(xml, images, CLASSES).read());
    assertThat(e).isNotNull();
    return e.problems().stream().map(text -> text.replace(xml + "/", "")).toList();
  }

  @Test
  void readsBoxesThatCountFromOneAndLeavesOutTheDifficult() throws IOException {
    write("1.xml", WHOLE);
    write("2.xml", "<annotation><filename>b.jpg</filename></annotation>");

    Annotations read = VocSource.builder(xml, images, CLASSES).read();

    assertThat(read.classes()).isEqualTo(CLASSES);
    assertThat(read.leftOut()).isEqualTo(1);
    assertThat(read.photos())
        .extracting(AnnotatedPhoto::photo)
        .containsExactly(images.resolve("a.jpg"), images.resolve("b.jpg"));
    assertThat(read.photos().get(0).boxes()).containsExactly(Box.xyxy(0, 10.5, 500, 375, 1));
    assertThat(read.photos().get(1).boxes()).isEmpty();
  }

  @Test
  void takesTheDifficultWhereAsked() throws IOException {
    write("1.xml", WHOLE);

    Annotations read = VocSource.builder(xml, images, CLASSES).difficult(true).read();

    assertThat(read.leftOut()).isZero();
    assertThat(read.photos().get(0).boxes())
        .containsExactly(Box.xyxy(0, 10.5, 500, 375, 1), Box.xyxy(2, 3, 5, 6, 0));
  }

  @Test
  void namesAllThatIsWrongInAllFiles() throws IOException {
    write("1.xml", WHOLE.replace("<name>dog", "<name>dgo").replace("<xmax>5<", "<xmax>x<"));
    write("2.xml", WHOLE.replace("a.jpg", "gone.jpg").replace("<ymax>6</ymax>", ""));
    write("3.xml", WHOLE.replace("<xmin>3<", "<xmin>30<").replace("<name>person</name>", ""));
    write("4.xml", "<annotation>");
    write("5.xml", "<annotation/>");
    write("6.xml", WHOLE.replace("<difficult>1", "<difficult>maybe"));

    assertThat(problems())
        .filteredOn(problem -> !problem.startsWith("4.xml"))
        .containsExactly(
            "1.xml:9: 'dgo' is not one of dog, person; did you mean dog?",
            "1.xml:9: <xmax> 'x' is not a number",
            "2.xml:9: the object has no <ymax> in a <bndbox>",
            "2.xml:2: '%s': there is no such file. Put it there, or take it out of the annotations"
                .formatted(images.resolve("gone.jpg")),
            "3.xml:4: the object has no <name>",
            "3.xml:9: the box 30.0 to 5.0, 4.0 to 6.0 ends before it begins",
            "5.xml:1: has no <filename> in an <annotation>; write the photo's name",
            "6.xml:9: <difficult> 'maybe' is neither 0 nor 1");
    assertThat(problems())
        .filteredOn(problem -> problem.startsWith("4.xml"))
        .singleElement()
        .asString()
        .startsWith("4.xml:1: is not XML: ");
  }

  @Test
  void namesBoxesOutsideOfTheirPhotoAndTooManyOfThem() throws IOException {
    write("1.xml", WHOLE.replace("<xmin>1<", "<xmin>501<").replace("<xmax>500<", "<xmax>600<"));
    write("2.xml", WHOLE.replace("<xmin>1<", "<xmin>0<").replace("<xmax>500<", "<xmax>0<"));
    write("3.xml", WHOLE.replace("<ymin>11.5<", "<ymin>0<").replace("<ymax>375<", "<ymax>376<"));
    write("4.xml", WHOLE.replaceAll("<size>.*</size>", "<size><width>0</width></size>"));

    SourceException e =
        catchThrowableOfType(
            SourceException.class,
            () -> VocSource.builder(xml, images, CLASSES).difficult(true).most(1).read());
    String tooMany =
        "xml: 2 boxes, and a sample has room for 1. Set most to 2, the most that a photo here has, or leave out boxes of your choice";
    assertThat(e.problems().stream().map(text -> text.replace(xml + "/", "")))
        .containsExactly(
            "1.xml:4: the box 501.0 to 600.0, 11.5 to 375.0 lies outside of its photo of 500 x 375 pixels",
            "2.xml:4: the box 0.0 to 0.0, 11.5 to 375.0 lies outside of its photo of 500 x 375 pixels",
            "3." + tooMany,
            "4." + tooMany);
  }

  @Test
  void opensNoOtherFileAndUnfoldsNothing() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "b.jpg");
    write(
        "1.xml",
        """
        <!DOCTYPE annotation [<!ENTITY other SYSTEM "%s">]>
        <annotation><filename>&other;</filename></annotation>
        """
            .formatted(secret.toUri()));

    assertThat(problems()).hasSize(1).allMatch(problem -> problem.startsWith("1.xml:"));
  }

  @Test
  void saysThatAFolderHasNoXml() {
    assertThat(problems())
        .containsExactly(xml + ": there is no XML file in it. Give the folder of the annotations");
  }
}
