package dev.sheaf.photo.http;

import dev.sheaf.internal.SplitMix64;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * How often and after which pauses a photo is asked for again.
 *
 * @param attempts how often it is asked for in all
 * @param first the longest that the first pause can be
 * @param most the longest that any pause can be that the server does not ask for
 * @param longest the longest pause that a server may ask for
 * @param seed what the pauses are drawn from
 */
record Patience(int attempts, Duration first, Duration most, Duration longest, long seed) {
  /**
   * The pause after an attempt: half of a time that doubles, and a drawn part of the other half.
   *
   * @param attempt from 1 on
   */
  Duration pause(String name, int attempt) {
    long doubled = first.toMillis() << Math.min(attempt - 1, 20);
    long whole = Math.max(1, Math.min(most.toMillis(), doubled));
    long drawn = SplitMix64.hash(seed ^ SplitMix64.hash(name.hashCode() + 31L * attempt));
    return Duration.ofMillis(whole / 2 + Math.floorMod(drawn, whole / 2 + 1));
  }

  /** What {@code Retry-After} says, in seconds or as a date (RFC 9110); zero if it says nothing. */
  static Duration retryAfter(String value, Instant now) {
    String text = value.strip();
    try {
      if (text.matches("\\d{1,9}")) {
        return Duration.ofSeconds(Long.parseLong(text));
      }
      Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO;
    } catch (DateTimeException e) {
      return Duration.ZERO;
    }
  }
}
