import { DAGEN, ERVARINGEN, KAART_WETTEN, LEVERINGEN, TARIEFEENHEDEN, VORMEN } from '../lijsten/kaart.ts'
import { Dag, PosCent, Tijdstip, Uuid } from '../kern.ts'
import { LEEFGEBIEDEN } from '../woorden.ts'
import { z } from '../zod.ts'

const tijd = z.string().regex(/^\d\d:\d\d$/)
/** True, false, or not known: what nobody told us stays unknown and is never read as 'no' or 'yes'. */
const bekend = z.enum(['JA', 'NEE', 'ONBEKEND'])
const https = z
  .string()
  .max(500)
  .regex(/^https:\/\//)

export const TariefSchema = z.object({
  naam: z.string().max(200).nullable(),
  cent: PosCent,
  eenheid: z.enum(TARIEFEENHEDEN).nullable().meta({ description: 'null: the source names no unit.' }),
  soort: z.enum(['FORMEEL', 'INFORMEEL']).nullable(),
})

export const OpeningSchema = z.object({
  dag: z.enum(DAGEN),
  van: tijd.nullable(),
  tot: tijd.nullable(),
})

export const KaartLocatieSchema = z.object({
  naam: z.string().max(200).nullable(),
  adres: z.string().max(300).nullable(),
  postcode: z.string().max(10).nullable(),
  plaats: z.string().max(120).nullable(),
  punt: z
    .object({ lat: z.number(), lon: z.number() })
    .nullable()
    .meta({ description: 'WGS84; null when the source gave none that can be true.' }),
})

export const RegistratieSchema = z.object({
  soort: z.string().max(60),
  nummer: z.string().max(60).nullable(),
  gecontroleerdOp: Dag.nullable(),
})

export const AanbodSchema = z
  .object({
    id: Uuid,
    naam: z.string().min(1).max(200),
    aanbieder: z.object({
      id: Uuid.nullable(),
      naam: z.string().max(200).nullable(),
      omschrijving: z.string().max(2000).nullable(),
      kvk: z.string().max(20).nullable(),
      agb: z.string().max(20).nullable(),
    }),
    omschrijving: z.string().max(4000).nullable(),
    voorWie: z.string().max(1000).nullable(),
    melding: z.string().max(500).nullable().meta({ description: 'Something to know now, such as a stop on new clients.' }),
    soortHulp: z.string().max(80).nullable(),
    leefgebieden: z.array(z.enum(LEEFGEBIEDEN)),
    wetten: z.array(z.enum(KAART_WETTEN)),
    levering: z.enum(LEVERINGEN).nullable().meta({ description: 'null: unknown. VRIJ: open to all, no budget needed.' }),
    leeftijd: z.object({ van: z.int().min(0).max(130).nullable(), tot: z.int().min(0).max(130).nullable() }),
    ervaringMet: z.array(z.enum(ERVARINGEN)),
    talen: z.array(z.string().regex(/^[a-z]{2,3}$/)),
    rolstoel: bekend,
    vormen: z.array(z.enum(VORMEN)),
    tarieven: z.array(TariefSchema),
    tariefUitleg: z.string().max(1000).nullable(),
    plek: z.object({
      vrij: bekend,
      wachtWeken: z.int().min(0).max(520).nullable(),
      gemeldOp: Dag.nullable(),
    }),
    open: z.array(OpeningSchema),
    openUitleg: z.string().max(500).nullable(),
    locaties: z.array(KaartLocatieSchema),
    werkgebied: z.string().max(300).nullable(),
    telefoon: z.string().max(40).nullable(),
    mail: z.string().max(200).nullable(),
    website: https.nullable(),
    aanmelden: z.string().max(1000).nullable(),
    registraties: z.array(RegistratieSchema),
    gecontroleerdOp: Dag.nullable(),
    bron: z.string().max(200).nullable(),
  })
  .meta({ id: 'Aanbod', description: 'One offer of help in the sociale kaart: HSDS 3.1 with the Dutch profile, flattened.' })

export const KaartSchema = z
  .object({
    versie: z.int().min(0).meta({ description: 'Counts up with each published import; 0 before the first.' }),
    gepubliceerdOp: Tijdstip.nullable(),
    aanbod: z.array(AanbodSchema),
  })
  .meta({ id: 'Kaart' })

export type Aanbod = z.infer<typeof AanbodSchema>
export type Kaart = z.infer<typeof KaartSchema>
