package dev.sheaf.source.table;

import dev.sheaf.internal.Printable;
import java.sql.SQLException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Queries, and what a database says of them, on one line and without secrets. */
final class SqlTexts {
  private static final Pattern IN_ADDRESS = Pattern.compile("(?<=://)[^/\\s'\"@]+@");

  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)((?:password|passwd|pwd|secret|token|access_?key|signature)\\w*['\"]?\\s*[=:, ]?\\s*)('[^']*'|\"[^\"]*\"|(?<=[=:]\\s?)[^\\s&;,)']+)");

  private SqlTexts() {}

  static String query(String sql) {
    return printable(sql);
  }

  /** What the database says, and its code. */
  static String reason(SQLException e) {
    String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    String code = e.getSQLState();
    return printable(said) + (code == null || code.isEmpty() ? "" : " (SQLSTATE " + code + ")");
  }

  private static String printable(String text) {
    String line =
        text.lines()
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    String open = IN_ADDRESS.matcher(line).replaceAll("***@");
    return Printable.of(NAMED.matcher(open).replaceAll("$1***"));
  }
}
