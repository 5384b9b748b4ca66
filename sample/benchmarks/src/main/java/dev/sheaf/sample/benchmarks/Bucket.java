package dev.sheaf.sample.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server of photos on this machine that answers as late, and fails as often, as it is told. */
final class Bucket implements AutoCloseable {
  private static final int MOST_CONNECTIONS = 1000;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger requests = new AtomicInteger();
  private final List<byte[]> files;
  private final HttpServer server;
  private final int latencyMillis;
  private final int faultsInHundred;

  static {
    // Or else the server waits 40 ms with the second part of each answer, for the first's receipt.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.maxIdleConnections", String.valueOf(MOST_CONNECTIONS));
  }

  Bucket(List<byte[]> files, int latencyMillis, int faultsInHundred) throws IOException {
    this.files = files;
    this.latencyMillis = latencyMillis;
    this.faultsInHundred = faultsInHundred;
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server = HttpServer.create(any, MOST_CONNECTIONS);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  URI address(int photo) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + photo);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      int number = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
      byte[] file = files.get(number % files.size());
      boolean fails = requests.getAndIncrement() % 100 < faultsInHundred;
      delay();
      if (!fails) {
        exchange.sendResponseHeaders(200, file.length);
        exchange.getResponseBody().write(file);
      } else if (number % 2 == 0) {
        exchange.sendResponseHeaders(503, -1);
      } else {
        exchange.sendResponseHeaders(200, file.length);
        exchange.getResponseBody().write(file, 0, file.length / 2);
        throw new IOException("cut off");
      }
    }
  }

  private void delay() {
    try {
      TimeUnit.MILLISECONDS.sleep(latencyMillis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
