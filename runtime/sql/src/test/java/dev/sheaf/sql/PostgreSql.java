package dev.sheaf.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * A PostgreSQL server of this process, started from the binaries of the system. A shell holds it
 * that ends it when its standard input ends, so however this process ends.
 */
final class PostgreSql implements AutoCloseable {
  private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

  private static final String SCRIPT =
      """
      folder=$(mktemp -d) || exit 1
      cd "$folder"
      trap '"$1/pg_ctl" -D data -m immediate stop >log 2>&1; cd /; rm -rf "$folder"' EXIT
      trap 'exit 1' HUP INT TERM
      "$1/initdb" -D data -U sheaf -A trust -E UTF8 --no-locale --no-sync >log 2>&1 || { cat log; exit 1; }
      "$1/pg_ctl" -D data -l log -w -o "-p $2 -h 127.0.0.1 -k '$folder' -F" start >start 2>&1 || { cat start log; exit 1; }
      echo ready
      cat >/dev/null
      """;

  private final Process shell;
  private final String address;

  private PostgreSql(Process shell, String address) {
    this.shell = shell;
    this.address = address;
  }

  /** Starts a server, or skips the test where PostgreSQL is not installed. */
  static PostgreSql start() {
    Optional<Path> binaries = binaries();
    Assumptions.assumeTrue(
        binaries.isPresent(), "PostgreSQL is not installed: apt-get install postgresql");
    try {
      return start(binaries.orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> binaries() {
    if (!Files.isDirectory(INSTALLED)) {
      return Optional.empty();
    }
    try (DirectoryStream<Path> versions = Files.newDirectoryStream(INSTALLED, "*")) {
      for (Path version : versions) {
        if (Files.isExecutable(version.resolve("bin/initdb"))) {
          return Optional.of(version.resolve("bin"));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PostgreSql start(Path binaries) throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(List.of("runuser", "-u", "postgres", "--")); // It refuses to run as root.
    }
    command.addAll(List.of("sh", "-c", SCRIPT, "sh", binaries.toString(), Integer.toString(port)));
    Process shell =
        new ProcessBuilder(command)
            .directory(Path.of("/").toFile())
            .redirectErrorStream(true)
            .start();
    BufferedReader said = new BufferedReader(new InputStreamReader(shell.getInputStream(), UTF_8));
    StringBuilder log = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.equals("ready")) {
        return new PostgreSql(
            shell, "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=sheaf");
      }
      log.append(line).append('\n');
    }
    throw new IOException("PostgreSQL did not start:\n" + log);
  }

  String address() {
    return address;
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(address);
  }

  @Override
  public void close() {
    try {
      shell.getOutputStream().close();
      shell.waitFor();
    } catch (IOException e) {
      shell.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
