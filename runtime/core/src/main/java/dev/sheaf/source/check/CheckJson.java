package dev.sheaf.source.check;

import com.google.gson.stream.JsonWriter;
import dev.sheaf.internal.JsonText;
import dev.sheaf.photo.PhotoSource;
import dev.sheaf.source.check.CheckReport.Duplicate;
import dev.sheaf.source.check.CheckReport.FileComponent;
import dev.sheaf.source.check.CheckReport.Spread;
import dev.sheaf.spi.FileInspection;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A report for programs. */
final class CheckJson {
  private final JsonWriter json;

  private CheckJson(JsonWriter json) {
    this.json = json;
  }

  static String of(CheckReport report) {
    return JsonText.of(json -> new CheckJson(json).write(report));
  }

  private void write(CheckReport report) throws IOException {
    json.beginObject();
    json.name("record").value(report.name());
    json.name("ok").value(report.ok());
    json.name("exitCode").value(report.exitCode());
    json.name("headersOnly").value(report.headersOnly());
    json.name("samples").value(report.samples());
    json.name("classes").beginObject();
    for (Map.Entry<String, Map<String, Integer>> component : report.classes().entrySet()) {
      counts(component.getKey(), component.getValue());
    }
    json.endObject();
    json.name("components").beginArray();
    for (FileComponent component : report.components()) {
      write(component);
    }
    json.endArray();
    json.endObject();
  }

  private void write(FileComponent component) throws IOException {
    json.beginObject();
    json.name("name").value(component.name());
    json.name("files").value(component.files());
    json.name("badSamples").value(component.badSamples());
    files("bad", component.bad());
    files("suspicious", component.suspicious());
    counts("formats", component.formats());
    counts("modes", component.modes());
    json.name("mode").value(component.mode());
    json.name("converted").value(component.converted());
    counts("orientations", component.orientations());
    json.name("turned").value(component.turned());
    spread("width", component.width());
    spread("height", component.height());
    spread("bytes", component.bytes());
    json.name("duplicates").beginArray();
    for (Duplicate duplicate : component.duplicates()) {
      write(duplicate);
    }
    json.endArray();
    json.endObject();
  }

  private void files(String name, List<FileInspection> files) throws IOException {
    json.name(name).beginArray();
    for (FileInspection file : files) {
      write(file);
    }
    json.endArray();
  }

  private void write(FileInspection file) throws IOException {
    json.beginObject();
    json.name("file").value(file.photo().name());
    json.name("verdict").value(file.verdict().name());
    json.name("problem").value(file.problem());
    json.name("remedy").value(file.remedy());
    json.name("bytes").value(file.bytes());
    json.name("format").value(file.format());
    json.name("width").value(file.width());
    json.name("height").value(file.height());
    json.endObject();
  }

  private void write(Duplicate duplicate) throws IOException {
    json.beginObject();
    json.name("files").beginArray();
    for (PhotoSource photo : duplicate.photos()) {
      json.value(photo.name());
    }
    json.endArray();
    json.name("labels").beginArray();
    for (String label : duplicate.labels()) {
      json.value(label);
    }
    json.endArray();
    json.endObject();
  }

  private void counts(String name, Map<?, Integer> counts) throws IOException {
    json.name(name).beginObject();
    for (Map.Entry<?, Integer> entry : counts.entrySet()) {
      json.name(String.valueOf(entry.getKey())).value(entry.getValue());
    }
    json.endObject();
  }

  private void spread(String name, Spread spread) throws IOException {
    json.name(name).beginObject();
    json.name("least").value(spread.least());
    json.name("median").value(spread.median());
    json.name("most").value(spread.most());
    json.name("sum").value(spread.sum());
    json.endObject();
  }
}
