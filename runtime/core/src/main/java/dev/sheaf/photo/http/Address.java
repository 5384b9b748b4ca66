package dev.sheaf.photo.http;

import dev.sheaf.internal.Sha256;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What of an address may be seen, and what goes to its server. */
final class Address {
  /** Beginnings and names of parameters that sign an address, or say for how long or for whom. */
  private static final List<String> SIGNING = List.of("x-amz-", "x-goog-", "x-oss-", "x-cos-");

  private static final List<String> SECRETS =
      List.of(
          "signature",
          "sig",
          "awsaccesskeyid",
          "googleaccessid",
          "ossaccesskeyid",
          "expires",
          "key-pair-id",
          "policy",
          "token",
          "access_token",
          "auth",
          "apikey",
          "api_key",
          "key",
          "password",
          "secret",
          "sv",
          "ss",
          "srt",
          "sp",
          "se",
          "st",
          "spr",
          "sr",
          "sip",
          "skoid",
          "sktid",
          "skt",
          "ske",
          "sks",
          "skv");

  private static final int DIGEST_BYTES = 8;

  private Address() {}

  static void check(URI address) {
    if (!isHttp(address)) {
      throw new IllegalArgumentException(
          "address: %s (expected: http://host/path or https://host/path)".formatted(name(address)));
    }
  }

  static boolean isHttp(@Nullable URI address) {
    return address != null
        && address.getHost() != null
        && ("http".equalsIgnoreCase(address.getScheme()) || isSecure(address));
  }

  static boolean isSecure(URI address) {
    return "https".equalsIgnoreCase(address.getScheme());
  }

  /** What a photo at this address is called and known by: the same whoever signed it, and when. */
  static String name(URI address) {
    String path = address.getRawPath() == null ? "" : address.getRawPath();
    String query = address.getRawQuery() == null ? "" : known(address.getRawQuery());
    return origin(address) + path + (query.isEmpty() ? "" : "?" + digest(query));
  }

  private static String known(String query) {
    return Arrays.stream(query.split("&"))
        .filter(parameter -> !isSecret(parameter))
        .collect(Collectors.joining("&"));
  }

  private static boolean isSecret(String parameter) {
    String name = parameter.replaceFirst("=.*", "").toLowerCase(Locale.ROOT);
    return SECRETS.contains(name) || SIGNING.stream().anyMatch(name::startsWith);
  }

  private static String digest(String text) {
    byte[] sha = Sha256.begin().digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(sha, 0, DIGEST_BYTES);
  }

  /** Scheme, host and port: what headers are meant for. */
  static String origin(URI address) {
    return "%s://%s%s"
        .formatted(
            address.getScheme(),
            address.getHost(),
            address.getPort() < 0 ? "" : ":" + address.getPort());
  }

  /** The address as it is asked for: without its user, who goes into a header. */
  static URI request(URI address) {
    String path = address.getRawPath();
    String query = address.getRawQuery();
    return URI.create(
        origin(address)
            + (path == null || path.isEmpty() ? "/" : path)
            + (query == null ? "" : "?" + query));
  }

  /** The header {@code Authorization} for the user of an address (RFC 7617); empty without one. */
  static String authorization(URI address) {
    String user = address.getUserInfo();
    return user == null
        ? ""
        : "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether a text has something of an address that may not be seen. */
  static boolean shows(@Nullable String text, URI address) {
    return text != null
        && (has(text, address.getRawQuery()) || has(text, address.getRawUserInfo()));
  }

  private static boolean has(String text, @Nullable String secret) {
    return secret != null && text.contains(secret);
  }
}
