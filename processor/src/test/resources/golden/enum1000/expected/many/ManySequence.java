package many;

import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.ClassField;
import dev.sheaf.spi.ClassIndexField;
import dev.sheaf.spi.Fields;
import dev.sheaf.spi.ScalarField;
import dev.sheaf.spi.Slot;
import java.util.List;
import javax.annotation.processing.Generated;

/** Batches of {@link Many} samples. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class ManySequence extends SampleSequence<Many, ManyBatch> {
  /** x: input float32 [n, 1]. */
  public static final Shape X_SHAPE = Shape.of(1);
  static final ScalarField X = ScalarField.builder("x", Role.INPUT).column("x").build();

  /** thing: target int64 [n]. */
  public static final int THING_CLASSES = 1000;
  static final ClassIndexField THING =
      ClassIndexField.of(
          "thing",
          Role.TARGET,
          ClassField.names(
              """
              THING_0
              THING_1
              THING_2
              THING_3
              THING_4
              THING_5
              THING_6
              THING_7
              THING_8
              THING_9
              THING_10
              THING_11
              THING_12
              THING_13
              THING_14
              THING_15
              THING_16
              THING_17
              THING_18
              THING_19
              THING_20
              THING_21
              THING_22
              THING_23
              THING_24
              THING_25
              THING_26
              THING_27
              THING_28
              THING_29
              THING_30
              THING_31
              THING_32
              THING_33
              THING_34
              THING_35
              THING_36
              THING_37
              THING_38
              THING_39
              THING_40
              THING_41
              THING_42
              THING_43
              THING_44
              THING_45
              THING_46
              THING_47
              THING_48
              THING_49
              THING_50
              THING_51
              THING_52
              THING_53
              THING_54
              THING_55
              THING_56
              THING_57
              THING_58
              THING_59
              THING_60
              THING_61
              THING_62
              THING_63
              THING_64
              THING_65
              THING_66
              THING_67
              THING_68
              THING_69
              THING_70
              THING_71
              THING_72
              THING_73
              THING_74
              THING_75
              THING_76
              THING_77
              THING_78
              THING_79
              THING_80
              THING_81
              THING_82
              THING_83
              THING_84
              THING_85
              THING_86
              THING_87
              THING_88
              THING_89
              THING_90
              THING_91
              THING_92
              THING_93
              THING_94
              THING_95
              THING_96
              THING_97
              THING_98
              THING_99
              THING_100
              THING_101
              THING_102
              THING_103
              THING_104
              THING_105
              THING_106
              THING_107
              THING_108
              THING_109
              THING_110
              THING_111
              THING_112
              THING_113
              THING_114
              THING_115
              THING_116
              THING_117
              THING_118
              THING_119
              THING_120
              THING_121
              THING_122
              THING_123
              THING_124
              THING_125
              THING_126
              THING_127
              THING_128
              THING_129
              THING_130
              THING_131
              THING_132
              THING_133
              THING_134
              THING_135
              THING_136
              THING_137
              THING_138
              THING_139
              THING_140
              THING_141
              THING_142
              THING_143
              THING_144
              THING_145
              THING_146
              THING_147
              THING_148
              THING_149
              THING_150
              THING_151
              THING_152
              THING_153
              THING_154
              THING_155
              THING_156
              THING_157
              THING_158
              THING_159
              THING_160
              THING_161
              THING_162
              THING_163
              THING_164
              THING_165
              THING_166
              THING_167
              THING_168
              THING_169
              THING_170
              THING_171
              THING_172
              THING_173
              THING_174
              THING_175
              THING_176
              THING_177
              THING_178
              THING_179
              THING_180
              THING_181
              THING_182
              THING_183
              THING_184
              THING_185
              THING_186
              THING_187
              THING_188
              THING_189
              THING_190
              THING_191
              THING_192
              THING_193
              THING_194
              THING_195
              THING_196
              THING_197
              THING_198
              THING_199
              THING_200
              THING_201
              THING_202
              THING_203
              THING_204
              THING_205
              THING_206
              THING_207
              THING_208
              THING_209
              THING_210
              THING_211
              THING_212
              THING_213
              THING_214
              THING_215
              THING_216
              THING_217
              THING_218
              THING_219
              THING_220
              THING_221
              THING_222
              THING_223
              THING_224
              THING_225
              THING_226
              THING_227
              THING_228
              THING_229
              THING_230
              THING_231
              THING_232
              THING_233
              THING_234
              THING_235
              THING_236
              THING_237
              THING_238
              THING_239
              THING_240
              THING_241
              THING_242
              THING_243
              THING_244
              THING_245
              THING_246
              THING_247
              THING_248
              THING_249
              THING_250
              THING_251
              THING_252
              THING_253
              THING_254
              THING_255
              THING_256
              THING_257
              THING_258
              THING_259
              THING_260
              THING_261
              THING_262
              THING_263
              THING_264
              THING_265
              THING_266
              THING_267
              THING_268
              THING_269
              THING_270
              THING_271
              THING_272
              THING_273
              THING_274
              THING_275
              THING_276
              THING_277
              THING_278
              THING_279
              THING_280
              THING_281
              THING_282
              THING_283
              THING_284
              THING_285
              THING_286
              THING_287
              THING_288
              THING_289
              THING_290
              THING_291
              THING_292
              THING_293
              THING_294
              THING_295
              THING_296
              THING_297
              THING_298
              THING_299
              THING_300
              THING_301
              THING_302
              THING_303
              THING_304
              THING_305
              THING_306
              THING_307
              THING_308
              THING_309
              THING_310
              THING_311
              THING_312
              THING_313
              THING_314
              THING_315
              THING_316
              THING_317
              THING_318
              THING_319
              THING_320
              THING_321
              THING_322
              THING_323
              THING_324
              THING_325
              THING_326
              THING_327
              THING_328
              THING_329
              THING_330
              THING_331
              THING_332
              THING_333
              THING_334
              THING_335
              THING_336
              THING_337
              THING_338
              THING_339
              THING_340
              THING_341
              THING_342
              THING_343
              THING_344
              THING_345
              THING_346
              THING_347
              THING_348
              THING_349
              THING_350
              THING_351
              THING_352
              THING_353
              THING_354
              THING_355
              THING_356
              THING_357
              THING_358
              THING_359
              THING_360
              THING_361
              THING_362
              THING_363
              THING_364
              THING_365
              THING_366
              THING_367
              THING_368
              THING_369
              THING_370
              THING_371
              THING_372
              THING_373
              THING_374
              THING_375
              THING_376
              THING_377
              THING_378
              THING_379
              THING_380
              THING_381
              THING_382
              THING_383
              THING_384
              THING_385
              THING_386
              THING_387
              THING_388
              THING_389
              THING_390
              THING_391
              THING_392
              THING_393
              THING_394
              THING_395
              THING_396
              THING_397
              THING_398
              THING_399
              THING_400
              THING_401
              THING_402
              THING_403
              THING_404
              THING_405
              THING_406
              THING_407
              THING_408
              THING_409
              THING_410
              THING_411
              THING_412
              THING_413
              THING_414
              THING_415
              THING_416
              THING_417
              THING_418
              THING_419
              THING_420
              THING_421
              THING_422
              THING_423
              THING_424
              THING_425
              THING_426
              THING_427
              THING_428
              THING_429
              THING_430
              THING_431
              THING_432
              THING_433
              THING_434
              THING_435
              THING_436
              THING_437
              THING_438
              THING_439
              THING_440
              THING_441
              THING_442
              THING_443
              THING_444
              THING_445
              THING_446
              THING_447
              THING_448
              THING_449
              THING_450
              THING_451
              THING_452
              THING_453
              THING_454
              THING_455
              THING_456
              THING_457
              THING_458
              THING_459
              THING_460
              THING_461
              THING_462
              THING_463
              THING_464
              THING_465
              THING_466
              THING_467
              THING_468
              THING_469
              THING_470
              THING_471
              THING_472
              THING_473
              THING_474
              THING_475
              THING_476
              THING_477
              THING_478
              THING_479
              THING_480
              THING_481
              THING_482
              THING_483
              THING_484
              THING_485
              THING_486
              THING_487
              THING_488
              THING_489
              THING_490
              THING_491
              THING_492
              THING_493
              THING_494
              THING_495
              THING_496
              THING_497
              THING_498
              THING_499
              THING_500
              THING_501
              THING_502
              THING_503
              THING_504
              THING_505
              THING_506
              THING_507
              THING_508
              THING_509
              THING_510
              THING_511
              THING_512
              THING_513
              THING_514
              THING_515
              THING_516
              THING_517
              THING_518
              THING_519
              THING_520
              THING_521
              THING_522
              THING_523
              THING_524
              THING_525
              THING_526
              THING_527
              THING_528
              THING_529
              THING_530
              THING_531
              THING_532
              THING_533
              THING_534
              THING_535
              THING_536
              THING_537
              THING_538
              THING_539
              THING_540
              THING_541
              THING_542
              THING_543
              THING_544
              THING_545
              THING_546
              THING_547
              THING_548
              THING_549
              THING_550
              THING_551
              THING_552
              THING_553
              THING_554
              THING_555
              THING_556
              THING_557
              THING_558
              THING_559
              THING_560
              THING_561
              THING_562
              THING_563
              THING_564
              THING_565
              THING_566
              THING_567
              THING_568
              THING_569
              THING_570
              THING_571
              THING_572
              THING_573
              THING_574
              THING_575
              THING_576
              THING_577
              THING_578
              THING_579
              THING_580
              THING_581
              THING_582
              THING_583
              THING_584
              THING_585
              THING_586
              THING_587
              THING_588
              THING_589
              THING_590
              THING_591
              THING_592
              THING_593
              THING_594
              THING_595
              THING_596
              THING_597
              THING_598
              THING_599
              THING_600
              THING_601
              THING_602
              THING_603
              THING_604
              THING_605
              THING_606
              THING_607
              THING_608
              THING_609
              THING_610
              THING_611
              THING_612
              THING_613
              THING_614
              THING_615
              THING_616
              THING_617
              THING_618
              THING_619
              THING_620
              THING_621
              THING_622
              THING_623
              THING_624
              THING_625
              THING_626
              THING_627
              THING_628
              THING_629
              THING_630
              THING_631
              THING_632
              THING_633
              THING_634
              THING_635
              THING_636
              THING_637
              THING_638
              THING_639
              THING_640
              THING_641
              THING_642
              THING_643
              THING_644
              THING_645
              THING_646
              THING_647
              THING_648
              THING_649
              THING_650
              THING_651
              THING_652
              THING_653
              THING_654
              THING_655
              THING_656
              THING_657
              THING_658
              THING_659
              THING_660
              THING_661
              THING_662
              THING_663
              THING_664
              THING_665
              THING_666
              THING_667
              THING_668
              THING_669
              THING_670
              THING_671
              THING_672
              THING_673
              THING_674
              THING_675
              THING_676
              THING_677
              THING_678
              THING_679
              THING_680
              THING_681
              THING_682
              THING_683
              THING_684
              THING_685
              THING_686
              THING_687
              THING_688
              THING_689
              THING_690
              THING_691
              THING_692
              THING_693
              THING_694
              THING_695
              THING_696
              THING_697
              THING_698
              THING_699
              THING_700
              THING_701
              THING_702
              THING_703
              THING_704
              THING_705
              THING_706
              THING_707
              THING_708
              THING_709
              THING_710
              THING_711
              THING_712
              THING_713
              THING_714
              THING_715
              THING_716
              THING_717
              THING_718
              THING_719
              THING_720
              THING_721
              THING_722
              THING_723
              THING_724
              THING_725
              THING_726
              THING_727
              THING_728
              THING_729
              THING_730
              THING_731
              THING_732
              THING_733
              THING_734
              THING_735
              THING_736
              THING_737
              THING_738
              THING_739
              THING_740
              THING_741
              THING_742
              THING_743
              THING_744
              THING_745
              THING_746
              THING_747
              THING_748
              THING_749
              THING_750
              THING_751
              THING_752
              THING_753
              THING_754
              THING_755
              THING_756
              THING_757
              THING_758
              THING_759
              THING_760
              THING_761
              THING_762
              THING_763
              THING_764
              THING_765
              THING_766
              THING_767
              THING_768
              THING_769
              THING_770
              THING_771
              THING_772
              THING_773
              THING_774
              THING_775
              THING_776
              THING_777
              THING_778
              THING_779
              THING_780
              THING_781
              THING_782
              THING_783
              THING_784
              THING_785
              THING_786
              THING_787
              THING_788
              THING_789
              THING_790
              THING_791
              THING_792
              THING_793
              THING_794
              THING_795
              THING_796
              THING_797
              THING_798
              THING_799
              THING_800
              THING_801
              THING_802
              THING_803
              THING_804
              THING_805
              THING_806
              THING_807
              THING_808
              THING_809
              THING_810
              THING_811
              THING_812
              THING_813
              THING_814
              THING_815
              THING_816
              THING_817
              THING_818
              THING_819
              THING_820
              THING_821
              THING_822
              THING_823
              THING_824
              THING_825
              THING_826
              THING_827
              THING_828
              THING_829
              THING_830
              THING_831
              THING_832
              THING_833
              THING_834
              THING_835
              THING_836
              THING_837
              THING_838
              THING_839
              THING_840
              THING_841
              THING_842
              THING_843
              THING_844
              THING_845
              THING_846
              THING_847
              THING_848
              THING_849
              THING_850
              THING_851
              THING_852
              THING_853
              THING_854
              THING_855
              THING_856
              THING_857
              THING_858
              THING_859
              THING_860
              THING_861
              THING_862
              THING_863
              THING_864
              THING_865
              THING_866
              THING_867
              THING_868
              THING_869
              THING_870
              THING_871
              THING_872
              THING_873
              THING_874
              THING_875
              THING_876
              THING_877
              THING_878
              THING_879
              THING_880
              THING_881
              THING_882
              THING_883
              THING_884
              THING_885
              THING_886
              THING_887
              THING_888
              THING_889
              THING_890
              THING_891
              THING_892
              THING_893
              THING_894
              THING_895
              THING_896
              THING_897
              THING_898
              THING_899
              THING_900
              THING_901
              THING_902
              THING_903
              THING_904
              THING_905
              THING_906
              THING_907
              THING_908
              THING_909
              THING_910
              THING_911
              THING_912
              THING_913
              THING_914
              THING_915
              THING_916
              THING_917
              THING_918
              THING_919
              THING_920
              THING_921
              THING_922
              THING_923
              THING_924
              THING_925
              THING_926
              THING_927
              THING_928
              THING_929
              THING_930
              THING_931
              THING_932
              THING_933
              THING_934
              THING_935
              THING_936
              THING_937
              THING_938
              THING_939
              THING_940
              THING_941
              THING_942
              THING_943
              THING_944
              THING_945
              THING_946
              THING_947
              THING_948
              THING_949
              THING_950
              THING_951
              THING_952
              THING_953
              THING_954
              THING_955
              THING_956
              THING_957
              THING_958
              THING_959
              THING_960
              THING_961
              THING_962
              THING_963
              THING_964
              THING_965
              THING_966
              THING_967
              THING_968
              THING_969
              THING_970
              THING_971
              THING_972
              THING_973
              THING_974
              THING_975
              THING_976
              THING_977
              THING_978
              THING_979
              THING_980
              THING_981
              THING_982
              THING_983
              THING_984
              THING_985
              THING_986
              THING_987
              THING_988
              THING_989
              THING_990
              THING_991
              THING_992
              THING_993
              THING_994
              THING_995
              THING_996
              THING_997
              THING_998
              THING_999
              """));
  public static final List<String> THING_NAMES = THING.classNames();

  private static final Fields FIELDS =
      Fields.of(
          "Many",
          """
          x: input float32 [n, 1], x
          thing: target int64 [n], class index of THING_0, THING_1, THING_2, THING_3, THING_4, \
          THING_5, THING_6, THING_7, THING_8, THING_9, THING_10, THING_11, THING_12, THING_13, \
          THING_14, THING_15, THING_16, THING_17, THING_18, THING_19, THING_20, THING_21, \
          THING_22, THING_23, THING_24, THING_25, THING_26, THING_27, THING_28, THING_29, \
          THING_30, THING_31, THING_32, THING_33, THING_34, THING_35, THING_36, THING_37, \
          THING_38, THING_39, THING_40, THING_41, THING_42, THING_43, THING_44, THING_45, \
          THING_46, THING_47, THING_48, THING_49, THING_50, THING_51, THING_52, THING_53, \
          THING_54, THING_55, THING_56, THING_57, THING_58, THING_59, THING_60, THING_61, \
          THING_62, THING_63, THING_64, THING_65, THING_66, THING_67, THING_68, THING_69, \
          THING_70, THING_71, THING_72, THING_73, THING_74, THING_75, THING_76, THING_77, \
          THING_78, THING_79, THING_80, THING_81, THING_82, THING_83, THING_84, THING_85, \
          THING_86, THING_87, THING_88, THING_89, THING_90, THING_91, THING_92, THING_93, \
          THING_94, THING_95, THING_96, THING_97, THING_98, THING_99, THING_100, THING_101, \
          THING_102, THING_103, THING_104, THING_105, THING_106, THING_107, THING_108, THING_109, \
          THING_110, THING_111, THING_112, THING_113, THING_114, THING_115, THING_116, THING_117, \
          THING_118, THING_119, THING_120, THING_121, THING_122, THING_123, THING_124, THING_125, \
          THING_126, THING_127, THING_128, THING_129, THING_130, THING_131, THING_132, THING_133, \
          THING_134, THING_135, THING_136, THING_137, THING_138, THING_139, THING_140, THING_141, \
          THING_142, THING_143, THING_144, THING_145, THING_146, THING_147, THING_148, THING_149, \
          THING_150, THING_151, THING_152, THING_153, THING_154, THING_155, THING_156, THING_157, \
          THING_158, THING_159, THING_160, THING_161, THING_162, THING_163, THING_164, THING_165, \
          THING_166, THING_167, THING_168, THING_169, THING_170, THING_171, THING_172, THING_173, \
          THING_174, THING_175, THING_176, THING_177, THING_178, THING_179, THING_180, THING_181, \
          THING_182, THING_183, THING_184, THING_185, THING_186, THING_187, THING_188, THING_189, \
          THING_190, THING_191, THING_192, THING_193, THING_194, THING_195, THING_196, THING_197, \
          THING_198, THING_199, THING_200, THING_201, THING_202, THING_203, THING_204, THING_205, \
          THING_206, THING_207, THING_208, THING_209, THING_210, THING_211, THING_212, THING_213, \
          THING_214, THING_215, THING_216, THING_217, THING_218, THING_219, THING_220, THING_221, \
          THING_222, THING_223, THING_224, THING_225, THING_226, THING_227, THING_228, THING_229, \
          THING_230, THING_231, THING_232, THING_233, THING_234, THING_235, THING_236, THING_237, \
          THING_238, THING_239, THING_240, THING_241, THING_242, THING_243, THING_244, THING_245, \
          THING_246, THING_247, THING_248, THING_249, THING_250, THING_251, THING_252, THING_253, \
          THING_254, THING_255, THING_256, THING_257, THING_258, THING_259, THING_260, THING_261, \
          THING_262, THING_263, THING_264, THING_265, THING_266, THING_267, THING_268, THING_269, \
          THING_270, THING_271, THING_272, THING_273, THING_274, THING_275, THING_276, THING_277, \
          THING_278, THING_279, THING_280, THING_281, THING_282, THING_283, THING_284, THING_285, \
          THING_286, THING_287, THING_288, THING_289, THING_290, THING_291, THING_292, THING_293, \
          THING_294, THING_295, THING_296, THING_297, THING_298, THING_299, THING_300, THING_301, \
          THING_302, THING_303, THING_304, THING_305, THING_306, THING_307, THING_308, THING_309, \
          THING_310, THING_311, THING_312, THING_313, THING_314, THING_315, THING_316, THING_317, \
          THING_318, THING_319, THING_320, THING_321, THING_322, THING_323, THING_324, THING_325, \
          THING_326, THING_327, THING_328, THING_329, THING_330, THING_331, THING_332, THING_333, \
          THING_334, THING_335, THING_336, THING_337, THING_338, THING_339, THING_340, THING_341, \
          THING_342, THING_343, THING_344, THING_345, THING_346, THING_347, THING_348, THING_349, \
          THING_350, THING_351, THING_352, THING_353, THING_354, THING_355, THING_356, THING_357, \
          THING_358, THING_359, THING_360, THING_361, THING_362, THING_363, THING_364, THING_365, \
          THING_366, THING_367, THING_368, THING_369, THING_370, THING_371, THING_372, THING_373, \
          THING_374, THING_375, THING_376, THING_377, THING_378, THING_379, THING_380, THING_381, \
          THING_382, THING_383, THING_384, THING_385, THING_386, THING_387, THING_388, THING_389, \
          THING_390, THING_391, THING_392, THING_393, THING_394, THING_395, THING_396, THING_397, \
          THING_398, THING_399, THING_400, THING_401, THING_402, THING_403, THING_404, THING_405, \
          THING_406, THING_407, THING_408, THING_409, THING_410, THING_411, THING_412, THING_413, \
          THING_414, THING_415, THING_416, THING_417, THING_418, THING_419, THING_420, THING_421, \
          THING_422, THING_423, THING_424, THING_425, THING_426, THING_427, THING_428, THING_429, \
          THING_430, THING_431, THING_432, THING_433, THING_434, THING_435, THING_436, THING_437, \
          THING_438, THING_439, THING_440, THING_441, THING_442, THING_443, THING_444, THING_445, \
          THING_446, THING_447, THING_448, THING_449, THING_450, THING_451, THING_452, THING_453, \
          THING_454, THING_455, THING_456, THING_457, THING_458, THING_459, THING_460, THING_461, \
          THING_462, THING_463, THING_464, THING_465, THING_466, THING_467, THING_468, THING_469, \
          THING_470, THING_471, THING_472, THING_473, THING_474, THING_475, THING_476, THING_477, \
          THING_478, THING_479, THING_480, THING_481, THING_482, THING_483, THING_484, THING_485, \
          THING_486, THING_487, THING_488, THING_489, THING_490, THING_491, THING_492, THING_493, \
          THING_494, THING_495, THING_496, THING_497, THING_498, THING_499, THING_500, THING_501, \
          THING_502, THING_503, THING_504, THING_505, THING_506, THING_507, THING_508, THING_509, \
          THING_510, THING_511, THING_512, THING_513, THING_514, THING_515, THING_516, THING_517, \
          THING_518, THING_519, THING_520, THING_521, THING_522, THING_523, THING_524, THING_525, \
          THING_526, THING_527, THING_528, THING_529, THING_530, THING_531, THING_532, THING_533, \
          THING_534, THING_535, THING_536, THING_537, THING_538, THING_539, THING_540, THING_541, \
          THING_542, THING_543, THING_544, THING_545, THING_546, THING_547, THING_548, THING_549, \
          THING_550, THING_551, THING_552, THING_553, THING_554, THING_555, THING_556, THING_557, \
          THING_558, THING_559, THING_560, THING_561, THING_562, THING_563, THING_564, THING_565, \
          THING_566, THING_567, THING_568, THING_569, THING_570, THING_571, THING_572, THING_573, \
          THING_574, THING_575, THING_576, THING_577, THING_578, THING_579, THING_580, THING_581, \
          THING_582, THING_583, THING_584, THING_585, THING_586, THING_587, THING_588, THING_589, \
          THING_590, THING_591, THING_592, THING_593, THING_594, THING_595, THING_596, THING_597, \
          THING_598, THING_599, THING_600, THING_601, THING_602, THING_603, THING_604, THING_605, \
          THING_606, THING_607, THING_608, THING_609, THING_610, THING_611, THING_612, THING_613, \
          THING_614, THING_615, THING_616, THING_617, THING_618, THING_619, THING_620, THING_621, \
          THING_622, THING_623, THING_624, THING_625, THING_626, THING_627, THING_628, THING_629, \
          THING_630, THING_631, THING_632, THING_633, THING_634, THING_635, THING_636, THING_637, \
          THING_638, THING_639, THING_640, THING_641, THING_642, THING_643, THING_644, THING_645, \
          THING_646, THING_647, THING_648, THING_649, THING_650, THING_651, THING_652, THING_653, \
          THING_654, THING_655, THING_656, THING_657, THING_658, THING_659, THING_660, THING_661, \
          THING_662, THING_663, THING_664, THING_665, THING_666, THING_667, THING_668, THING_669, \
          THING_670, THING_671, THING_672, THING_673, THING_674, THING_675, THING_676, THING_677, \
          THING_678, THING_679, THING_680, THING_681, THING_682, THING_683, THING_684, THING_685, \
          THING_686, THING_687, THING_688, THING_689, THING_690, THING_691, THING_692, THING_693, \
          THING_694, THING_695, THING_696, THING_697, THING_698, THING_699, THING_700, THING_701, \
          THING_702, THING_703, THING_704, THING_705, THING_706, THING_707, THING_708, THING_709, \
          THING_710, THING_711, THING_712, THING_713, THING_714, THING_715, THING_716, THING_717, \
          THING_718, THING_719, THING_720, THING_721, THING_722, THING_723, THING_724, THING_725, \
          THING_726, THING_727, THING_728, THING_729, THING_730, THING_731, THING_732, THING_733, \
          THING_734, THING_735, THING_736, THING_737, THING_738, THING_739, THING_740, THING_741, \
          THING_742, THING_743, THING_744, THING_745, THING_746, THING_747, THING_748, THING_749, \
          THING_750, THING_751, THING_752, THING_753, THING_754, THING_755, THING_756, THING_757, \
          THING_758, THING_759, THING_760, THING_761, THING_762, THING_763, THING_764, THING_765, \
          THING_766, THING_767, THING_768, THING_769, THING_770, THING_771, THING_772, THING_773, \
          THING_774, THING_775, THING_776, THING_777, THING_778, THING_779, THING_780, THING_781, \
          THING_782, THING_783, THING_784, THING_785, THING_786, THING_787, THING_788, THING_789, \
          THING_790, THING_791, THING_792, THING_793, THING_794, THING_795, THING_796, THING_797, \
          THING_798, THING_799, THING_800, THING_801, THING_802, THING_803, THING_804, THING_805, \
          THING_806, THING_807, THING_808, THING_809, THING_810, THING_811, THING_812, THING_813, \
          THING_814, THING_815, THING_816, THING_817, THING_818, THING_819, THING_820, THING_821, \
          THING_822, THING_823, THING_824, THING_825, THING_826, THING_827, THING_828, THING_829, \
          THING_830, THING_831, THING_832, THING_833, THING_834, THING_835, THING_836, THING_837, \
          THING_838, THING_839, THING_840, THING_841, THING_842, THING_843, THING_844, THING_845, \
          THING_846, THING_847, THING_848, THING_849, THING_850, THING_851, THING_852, THING_853, \
          THING_854, THING_855, THING_856, THING_857, THING_858, THING_859, THING_860, THING_861, \
          THING_862, THING_863, THING_864, THING_865, THING_866, THING_867, THING_868, THING_869, \
          THING_870, THING_871, THING_872, THING_873, THING_874, THING_875, THING_876, THING_877, \
          THING_878, THING_879, THING_880, THING_881, THING_882, THING_883, THING_884, THING_885, \
          THING_886, THING_887, THING_888, THING_889, THING_890, THING_891, THING_892, THING_893, \
          THING_894, THING_895, THING_896, THING_897, THING_898, THING_899, THING_900, THING_901, \
          THING_902, THING_903, THING_904, THING_905, THING_906, THING_907, THING_908, THING_909, \
          THING_910, THING_911, THING_912, THING_913, THING_914, THING_915, THING_916, THING_917, \
          THING_918, THING_919, THING_920, THING_921, THING_922, THING_923, THING_924, THING_925, \
          THING_926, THING_927, THING_928, THING_929, THING_930, THING_931, THING_932, THING_933, \
          THING_934, THING_935, THING_936, THING_937, THING_938, THING_939, THING_940, THING_941, \
          THING_942, THING_943, THING_944, THING_945, THING_946, THING_947, THING_948, THING_949, \
          THING_950, THING_951, THING_952, THING_953, THING_954, THING_955, THING_956, THING_957, \
          THING_958, THING_959, THING_960, THING_961, THING_962, THING_963, THING_964, THING_965, \
          THING_966, THING_967, THING_968, THING_969, THING_970, THING_971, THING_972, THING_973, \
          THING_974, THING_975, THING_976, THING_977, THING_978, THING_979, THING_980, THING_981, \
          THING_982, THING_983, THING_984, THING_985, THING_986, THING_987, THING_988, THING_989, \
          THING_990, THING_991, THING_992, THING_993, THING_994, THING_995, THING_996, THING_997, \
          THING_998, THING_999
          """,
          "99bf4c224932d1c2250b1154c2f4c61d",
          X,
          THING);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA = FIELDS.schema();

  private ManySequence(SequenceBuilder<Many, ManySequence> settings) {
    super(FIELDS, settings);
  }

  /** Begins a sequence over these samples. */
  public static SequenceBuilder<Many, ManySequence> builder(List<Many> samples) {
    return new SequenceBuilder<>(samples, ManySequence::new);
  }

  @Override
  protected void encode(Many sample, Slot slot) {
    X.encode(sample.x(), 0, slot.row(0));
    THING.encode(sample.thing(), slot.row(1));
  }

  @Override
  protected ManyBatch batchOf(BatchBuffers<Many> buffers) {
    return new ManyBatch(buffers);
  }
}
