package dev.sheaf.photo.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server of a test, which answers a path's requests one after the other as it is told. */
final class TestServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, List<Answer>> answers = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> requests = new ConcurrentHashMap<>();
  private final List<String> seen = Collections.synchronizedList(new ArrayList<>());

  @FunctionalInterface
  interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  TestServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      seen.add(line(exchange));
      int number = count(path).getAndIncrement();
      List<Answer> known = answers.getOrDefault(path, List.of(status(404)));
      known.get(Math.min(number, known.size() - 1)).to(exchange);
    }
  }

  /** Target and what headers matter. */
  private static String line(HttpExchange exchange) {
    StringBuilder line = new StringBuilder(exchange.getRequestURI().toString());
    for (String header : List.of("Range", "If-Range", "Authorization", "X-Team")) {
      List<String> values = exchange.getRequestHeaders().get(header);
      if (values != null) {
        line.append(' ').append(header).append('=').append(String.join(",", values));
      }
    }
    return line.toString();
  }

  private AtomicInteger count(String path) {
    return requests.computeIfAbsent(path, unused -> new AtomicInteger());
  }

  /** Sets the answers to a path; the last is given again and again. */
  void on(String path, Answer... inOrder) {
    answers.put(path, List.of(inOrder));
  }

  static Answer bytes(byte[] bytes) {
    return exchange -> {
      exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  static Answer status(int status, String... headers) {
    return exchange -> {
      for (int at = 0; at < headers.length; at += 2) {
        exchange.getResponseHeaders().set(headers[at], headers[at + 1]);
      }
      exchange.sendResponseHeaders(status, -1);
    };
  }

  /** Announces all of it, and ends after a part. */
  static Answer cut(byte[] bytes, int after, String eTag) {
    return exchange -> {
      exchange.getResponseHeaders().set("ETag", eTag);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes, 0, after);
      exchange.getResponseBody().flush();
      throw new IOException("cut off");
    };
  }

  /** The rest from the byte on that was asked for. */
  static Answer rest(byte[] bytes, String eTag) {
    return exchange -> {
      String range = exchange.getRequestHeaders().getFirst("Range");
      int from = Integer.parseInt(range.replaceAll("\\D", ""));
      exchange.getResponseHeaders().set("ETag", eTag);
      exchange
          .getResponseHeaders()
          .set("Content-Range", "bytes %d-%d/%d".formatted(from, bytes.length - 1, bytes.length));
      exchange.sendResponseHeaders(206, bytes.length - from);
      exchange.getResponseBody().write(bytes, from, bytes.length - from);
    };
  }

  int requests(String path) {
    return count(path).get();
  }

  /** Target and headers of all requests, in order. */
  List<String> seen() {
    synchronized (seen) {
      return List.copyOf(seen);
    }
  }

  String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  URI uri(String path) {
    return URI.create(at(path));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
