package dev.sheaf.processor.emit;

import com.palantir.javapoet.ClassName;

/** The classes of the runtime that generated code names. */
final class RuntimeClasses {
  static final ClassName SCHEMA = ClassName.get("dev.sheaf", "Schema");
  static final ClassName SHAPE = ClassName.get("dev.sheaf", "Shape");
  static final ClassName TENSOR = ClassName.get("dev.sheaf", "Tensor");

  static final ClassName SHEAF_GENERATED = ClassName.get("dev.sheaf.annotation", "SheafGenerated");

  static final ClassName FIELDS = ClassName.get("dev.sheaf.spi", "Fields");
  static final ClassName SLOT = ClassName.get("dev.sheaf.spi", "Slot");
  static final ClassName CONTACT_SHEET = ClassName.get("dev.sheaf.image", "ContactSheet");

  static final ClassName BATCH_BUFFERS = ClassName.get("dev.sheaf.load", "BatchBuffers");
  static final ClassName SAMPLE_BATCH = ClassName.get("dev.sheaf.load", "SampleBatch");
  static final ClassName CLASSES = ClassName.get("dev.sheaf", "Classes");
  static final ClassName SAMPLE_SEQUENCE = ClassName.get("dev.sheaf.load", "SampleSequence");

  static final ClassName CHECK_REPORT = ClassName.get("dev.sheaf.source.check", "CheckReport");
  static final ClassName COCO_SOURCE = ClassName.get("dev.sheaf.source.annotation", "CocoSource");
  static final ClassName VOC_SOURCE = ClassName.get("dev.sheaf.source.annotation", "VocSource");
  static final ClassName YOLO_SOURCE = ClassName.get("dev.sheaf.source.annotation", "YoloSource");
  static final ClassName DIRECTORY_SOURCE =
      ClassName.get("dev.sheaf.source.folder", "DirectorySource");
  static final ClassName DIRECTORY_BUILDER = DIRECTORY_SOURCE.nestedClass("Builder");
  static final ClassName LABELS = ClassName.get("dev.sheaf.source", "Labels");
  static final ClassName ROW_VISITOR = ClassName.get("dev.sheaf.source", "RowVisitor");
  static final ClassName SAMPLE_CHECK = ClassName.get("dev.sheaf.source.check", "SampleCheck");
  static final ClassName CHECK_BUILDER = SAMPLE_CHECK.nestedClass("Builder");
  static final ClassName SAMPLE_TABLE = ClassName.get("dev.sheaf.source.table", "SampleTable");
  static final ClassName TABLE_BUILDER = SAMPLE_TABLE.nestedClass("Builder");
  static final ClassName TABLE_ROW = ClassName.get("dev.sheaf.source.table", "TableRow");

  static final ClassName SEQUENCE_BUILDER = ClassName.get("dev.sheaf.load", "SequenceBuilder");

  static final ClassName SAMPLE_STATISTICS =
      ClassName.get("dev.sheaf.statistics", "SampleStatistics");
  static final ClassName STATISTICS_BUILDER = SAMPLE_STATISTICS.nestedClass("Builder");
  static final ClassName STATISTICS_REPORT =
      ClassName.get("dev.sheaf.statistics", "StatisticsReport");

  private RuntimeClasses() {}
}
