package dev.sheaf.statistics;

import com.google.gson.stream.JsonWriter;
import dev.sheaf.internal.JsonText;
import dev.sheaf.source.check.CheckReport.Spread;
import dev.sheaf.statistics.StatisticsReport.FileSizes;
import dev.sheaf.statistics.StatisticsReport.Numbers;
import dev.sheaf.statistics.StatisticsReport.Photos;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Statistics for programs. */
final class StatisticsJson {
  private final JsonWriter json;

  private StatisticsJson(JsonWriter json) {
    this.json = json;
  }

  static String of(StatisticsReport report) {
    return JsonText.of(json -> new StatisticsJson(json).write(report));
  }

  private void write(StatisticsReport report) throws IOException {
    json.beginObject();
    json.name("record").value(report.name());
    json.name("samples").value(report.samples());
    json.name("badSamples").value(report.badSamples());
    json.name("photos").beginArray();
    for (Photos photos : report.photos()) {
      write(photos);
    }
    json.endArray();
    json.name("numbers").beginArray();
    for (Numbers numbers : report.numbers()) {
      write(numbers);
    }
    json.endArray();
    json.name("classes").beginObject();
    for (Map.Entry<String, Map<String, Long>> component : report.classes().entrySet()) {
      json.name(component.getKey()).beginObject();
      for (Map.Entry<String, Long> counted : component.getValue().entrySet()) {
        json.name(counted.getKey()).value(counted.getValue());
      }
      json.endObject();
    }
    json.endObject();
    json.name("files").beginArray();
    for (FileSizes files : report.files()) {
      write(files);
    }
    json.endArray();
    json.endObject();
  }

  private void write(Photos photos) throws IOException {
    json.beginObject();
    json.name("name").value(photos.name());
    json.name("height").value(photos.height());
    json.name("width").value(photos.width());
    list("mean", photos.mean());
    list("std", photos.std());
    json.endObject();
  }

  private void list(String name, List<Double> values) throws IOException {
    json.name(name).beginArray();
    for (Double value : values) {
      json.value(value);
    }
    json.endArray();
  }

  private void write(Numbers numbers) throws IOException {
    json.beginObject();
    json.name("name").value(numbers.name());
    json.name("scalar").value(numbers.scalar());
    json.name("mean").value(numbers.mean());
    json.name("std").value(numbers.std());
    json.name("least").value(numbers.least());
    json.name("most").value(numbers.most());
    json.name("coarse").value(numbers.coarse());
    json.endObject();
  }

  private void write(FileSizes files) throws IOException {
    json.beginObject();
    json.name("name").value(files.name());
    json.name("files").value(files.files());
    spread("width", files.width());
    spread("height", files.height());
    json.endObject();
  }

  private void spread(String name, Spread spread) throws IOException {
    json.name(name).beginObject();
    json.name("least").value(spread.least());
    json.name("median").value(spread.median());
    json.name("most").value(spread.most());
    json.endObject();
  }
}
