package dev.sheaf.processor.emit;

import java.util.regex.Pattern;

/** Brings JavaPoet's text into the form in which one would write it by hand. */
final class Tidy {
  private static final Pattern SPACE_AT_END = Pattern.compile("(?m) +$");
  private static final Pattern SHORT_JAVADOC =
      Pattern.compile("(?m)^( *)/\\*\\*\n *\\* (.{1,91})\n *\\*/$");
  private static final Pattern EMPTY_BODY = Pattern.compile("(?m)\\{\n *}$");
  private static final Pattern CONSTANT_WITHOUT_JAVADOC =
      Pattern.compile("(?m);\n\n(?=  (public )?static final )");

  /** JavaPoet breaks between parameters, and leaves the first on the method's line. */
  private static final Pattern BROKEN_PARAMETERS =
      Pattern.compile(",\n {6}(?=\\S.*\\) \\{$)", Pattern.MULTILINE);

  private Tidy() {}

  static String up(String text) {
    String tidy = SPACE_AT_END.matcher(text).replaceAll("");
    tidy = SHORT_JAVADOC.matcher(tidy).replaceAll("$1/** $2 */");
    tidy = EMPTY_BODY.matcher(tidy).replaceAll("{}");
    tidy = BROKEN_PARAMETERS.matcher(tidy).replaceAll(", ");
    return Wrapping.wrap(CONSTANT_WITHOUT_JAVADOC.matcher(tidy).replaceAll(";\n"));
  }
}
