import { Field, InputType, registerEnumType } from "type-graphql";

/** Only ever an input, so its values are the vendor's own. */
export const digitalWatermarkType = {
  TRACE: "TraceMark",
  COPYRIGHT: "CopyrightMark",
} as const;
export type DigitalWatermarkType =
  (typeof digitalWatermarkType)[keyof typeof digitalWatermarkType];

registerEnumType(digitalWatermarkType, {
  name: "DigitalWatermarkType",
  description: "What a digital watermark tells whoever reads it out again.",
  valuesConfig: {
    TRACE: { description: "Who played it." },
    COPYRIGHT: { description: "Whose it is." },
  },
});

@InputType({
  description: "An invisible watermark for the streams of a playback.",
})
export class DigitalWatermarkInput {
  @Field(() => digitalWatermarkType, { description: "What it tells." })
  readonly type!: DigitalWatermarkType;

  @Field(() => String, {
    nullable: true,
    description: "The text in it, at most 1,024 characters.",
  })
  readonly trace?: string | null;
}
